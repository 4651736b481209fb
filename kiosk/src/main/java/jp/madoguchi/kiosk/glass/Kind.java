package jp.madoguchi.kiosk.glass;

/** What stands next in packed bytes. */
enum Kind {
  EMPTY,
  PRESENT,
  TEXT,
  INT,
  LONG,
  DOUBLE,
  BOOLEAN,
  BYTES,
  ATTACHMENT,
  INSTANT,
  DATE,
  ENUM,
  LIST,
  SET,
  MAP,
  RECORD
}
