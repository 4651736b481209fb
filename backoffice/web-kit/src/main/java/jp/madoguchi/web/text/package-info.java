/** The sentences people read, in message files per language. */
package jp.madoguchi.web.text;
