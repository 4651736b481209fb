/** Pages from precompiled templates. */
package jp.madoguchi.web.page;
