/** What all three programs share: a hardened server, one visual language, one way to configure. */
package jp.madoguchi.web;
