/** How a program starts, reports a wrong call and ends. */
package jp.madoguchi.web.process;
