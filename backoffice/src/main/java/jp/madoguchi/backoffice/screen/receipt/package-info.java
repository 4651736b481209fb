/** The page that a receipt's QR opens on a phone; it checks the proof without asking anybody. */
package jp.madoguchi.backoffice.screen.receipt;
