/**
 * Reads what a My Number Card tells without any PIN: until when its certificate is valid, how many
 * tries its PINs have left, whether it can sign. Nothing personal is kept, and the number's file is
 * never selected.
 *
 * <p>For the staff's screen: {@code CardWatch.status()} gives a record at any time, without waiting
 * for the reader. Its {@code state} is one of {@link CardWatch.State}; {@code reading} is the last
 * finished reading as long as its card is in. For the wiring: {@code
 * jp.madoguchi.kiosk.card.pcsc.PcscCardReader} is the one {@link CardReader}.
 */
package jp.madoguchi.kiosk.card;
