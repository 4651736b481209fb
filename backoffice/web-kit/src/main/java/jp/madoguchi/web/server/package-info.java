/** The hardened HTTP server that all three programs start: limits, guards, problems. */
package jp.madoguchi.web.server;
