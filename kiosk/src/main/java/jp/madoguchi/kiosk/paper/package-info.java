/** The application sheet and the receipt as PDF; the only room that knows OpenPDF. */
package jp.madoguchi.kiosk.paper;
