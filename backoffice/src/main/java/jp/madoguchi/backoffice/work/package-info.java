/** Work that goes on by itself, beside the requests. */
package jp.madoguchi.backoffice.work;
