package jp.madoguchi.backoffice.seal;

/** How a seal can fail. */
public enum SealFault {
  /** The application's entry is not in the log. */
  ENTRY_MISSING(SealPoint.ENTRY),
  /** Its bytes are not those that the chain of the log names, or they can't be opened. */
  ENTRY_CHANGED(SealPoint.ENTRY),
  /** The row's personal part is not the entry's. */
  ROW_PERSONAL(SealPoint.ROW),
  /** The row stands for another application ID. */
  ROW_ID(SealPoint.ROW),
  /** The row names another picture. */
  ROW_PHOTO(SealPoint.ROW),
  /** Another part of the row differs from the entry. */
  ROW_OTHER(SealPoint.ROW),
  /** No key of this kiosk is known. */
  DEVICE_UNKNOWN(SealPoint.SIGNATURE),
  /** A kiosk that seals has sent an application without a seal. */
  SEAL_MISSING(SealPoint.SIGNATURE),
  /** The statement is not signed by this kiosk's key. */
  STATEMENT_INVALID(SealPoint.SIGNATURE),
  /** It was made by another kiosk or in another visit. */
  STATEMENT_FOREIGN(SealPoint.SIGNATURE),
  /** The picture's entry is not in the log. */
  SHOT_MISSING(SealPoint.LOG),
  /** Its bytes are not those that the chain of the log names. */
  SHOT_CHANGED(SealPoint.LOG),
  /** It does not stand before the application. */
  SHOT_LATER(SealPoint.LOG),
  /** It is about another picture or another visit. */
  SHOT_OTHER(SealPoint.LOG),
  /** A visit ended between picture and application. */
  VISIT_BETWEEN(SealPoint.LOG),
  /** The office's row of the picture differs from the entry. */
  SHOT_ROW(SealPoint.LOG),
  /** The sealed picture isn't there. */
  BLOB_MISSING(SealPoint.BLOB),
  /** Its bytes are others. */
  BLOB_CHANGED(SealPoint.BLOB),
  /** The application names another sealed picture than the statement. */
  BLOB_OTHER(SealPoint.BLOB),
  /** It does not open with this application ID. */
  PICTURE_CLOSED(SealPoint.PICTURE),
  /** It opens, but it is not the picture of the shutter. */
  PICTURE_OTHER(SealPoint.PICTURE),
  /** The statement was made for another application ID. */
  ID_NOT_COMMITTED(SealPoint.ID),
  /** Another case has the same picture. */
  PICTURE_USED_TWICE(SealPoint.UNIQUE),
  /** Another person confirmed. */
  NOT_SAME_PERSON(SealPoint.WITNESS),
  /** The person before the camera changed or was not alone. */
  PRESENCE_BROKEN(SealPoint.WITNESS);

  private final SealPoint point;

  SealFault(SealPoint point) {
    this.point = point;
  }

  /** The line it belongs to. */
  public SealPoint point() {
    return point;
  }
}
