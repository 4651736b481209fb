/** One commented YAML per program; a wrong key is an error with a sentence. */
package jp.madoguchi.web.config;
