/** Receipts that are shown to the kiosk: read from the camera and checked without network. */
package jp.madoguchi.kiosk.receipt;
