package jp.madoguchi.kiosk.card;

/**
 * Why a card service could not be done. Each has a sentence for the resident and one for the staff
 * under its name in the texts. Nothing read before is kept, and the next card works.
 */
public enum CardFault {
  /** The reader service (pcscd) does not run; it is looked for again by itself. */
  NO_SERVICE,
  /** No reader is plugged in. */
  NO_READER,
  /** A reader, but no card on it. */
  NO_CARD,
  /** The card was taken off in the middle. */
  CARD_REMOVED,
  /** The card or the reader did not answer in time. */
  CARD_SILENT,
  /** Another card than the one that was read before. */
  OTHER_CARD,
  /** A transit card, a licence, a bank card. */
  NOT_A_MY_NUMBER_CARD,
  /** A My Number Card that answered what can't be understood. */
  NOT_UNDERSTOOD
}
