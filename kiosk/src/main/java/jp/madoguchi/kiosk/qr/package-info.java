/** Reads the application form's QR from camera frames; the only room that knows ZXing. */
package jp.madoguchi.kiosk.qr;
