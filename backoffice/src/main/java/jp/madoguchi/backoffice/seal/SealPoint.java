package jp.madoguchi.backoffice.seal;

/** What is looked at, one line each on the case's page, in this order. */
public enum SealPoint {
  /** The application's entry stands unchanged in the kiosk's log. */
  ENTRY,
  /** The office's row of the case says what that entry says. */
  ROW,
  /** The shutter statement is signed by this kiosk's key, for this visit. */
  SIGNATURE,
  /** The picture's own entry stands in the log, before the application, in the same visit. */
  LOG,
  /** The sealed picture is the one that the statement names. */
  BLOB,
  /** It opens with this application ID and is, byte by byte, the picture of the shutter. */
  PICTURE,
  /** The statement was made for this application ID. */
  ID,
  /** No other case has this picture. */
  UNIQUE,
  /** The person who confirmed is the one in the picture and was there all the time. */
  WITNESS
}
