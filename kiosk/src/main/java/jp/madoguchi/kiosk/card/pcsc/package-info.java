/** PC/SC through javax.smartcardio, which only this package uses, with its traps contained. */
package jp.madoguchi.kiosk.card.pcsc;
