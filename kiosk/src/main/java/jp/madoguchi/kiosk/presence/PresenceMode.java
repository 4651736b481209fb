package jp.madoguchi.kiosk.presence;

/** What the visit waits for. */
enum PresenceMode {
  OFF,
  /** The ID is on the screen; whoever stands there may confirm it. */
  READY,
  /** Who confirmed the ID is to be photographed. */
  CONFIRMED,
  /** Someone else than who confirmed the ID is to be photographed. */
  ANYONE,
  /** There is a picture; who is in it is to stay. */
  TAKEN,
  /** There is a picture that can't be compared; staff looks. */
  STAFF
}
