package jp.madoguchi.backoffice.seal;

/** How an insider, a mix-up or a broken disk could bring a picture to another resident. */
enum SwapAttack {
  ROWS_PHOTO_EXCHANGED("two rows' photo_blob exchanged"),
  ROW_PHOTO_COPIED("one row's photo_blob copied to another"),
  ROWS_PERSONAL_EXCHANGED("two rows' personal parts exchanged, as they lie there"),
  ROWS_PERSONAL_REWRITTEN("two rows' personal parts exchanged, encrypted anew"),
  ROWS_ID_EXCHANGED("two rows' ID marks exchanged"),
  ROWS_MIXED_UP("two rows' personal parts, marks and pictures mixed up in a batch"),
  BLOBS_EXCHANGED("two sealed pictures' bytes exchanged"),
  BLOB_RESEALED("another's picture sealed anew for this ID, under the old name"),
  BLOB_DAMAGED("one byte of a sealed picture changed"),
  SHOT_EDITED("a photo_shot row edited"),
  SHOTS_EXCHANGED("two photo_shot rows' hashes exchanged"),
  ENTRY_EDITED("one byte of an entry changed"),
  ENTRIES_EXCHANGED("two applications' entries exchanged"),
  ENTRY_FORGED("entry forged: this ID with another's picture and seal"),
  ENTRY_FORGED_AT_HEAD("the same at the head of the log, all rows and hashes rewritten to fit"),
  SALT_CHANGED("entry forged: the salt changed"),
  SEAL_STRIPPED("entry forged: without a seal, all rows and hashes rewritten to fit"),
  STATEMENT_RESIGNED("entry forged: statement signed by another key"),
  PICTURE_REPLAYED("the kiosk's own log repeats another visit's picture and seal"),
  WITNESS_SAYS_NO("the kiosk's own log says that another person confirmed");

  private final String words;

  SwapAttack(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
