package jp.madoguchi.simulation;

/** What goes wrong. */
enum Fault {
  /** A request is lost: the kiosk waits until its deadline. */
  REQUEST_LOST,
  /** The office has done it, but its answer is lost. */
  ANSWER_LOST,
  /** The office has done it, but half of its answer arrives. */
  ANSWER_TRUNCATED,
  /** A request arrives twice. */
  DUPLICATED,
  /** A request arrives after the kiosk has given it up, later ones perhaps before it. */
  LATE,
  /** A request takes nearly as long as its deadline. */
  SLOW,
  /** A captive portal says 200 with its page. */
  PORTAL,
  /** A bit of the request is another one. */
  REQUEST_FLIPPED,
  /** A bit of the answer is another one. */
  ANSWER_FLIPPED,
  /** The office says 503 and when to come again. */
  BUSY,
  /** No way to the office for a while. */
  LINE_CUT,
  /** A kiosk's power fails, in the middle of whatever it does. */
  KIOSK_POWER_CUT,
  /** A kiosk's program ends and is started again. */
  KIOSK_RESTART,
  /** A kiosk's disk answers with an error; the commit may be durable all the same. */
  KIOSK_DISK_ERROR,
  /** A kiosk's disk is full for a while. */
  KIOSK_DISK_FULL,
  /** A kiosk's disk is replaced by an old copy of it. */
  KIOSK_RESTORED,
  /** A kiosk's wall clock jumps. */
  CLOCK_JUMP,
  /** The office's power fails, in the middle of whatever it does. */
  OFFICE_POWER_CUT,
  /** The office's program ends and is started again. */
  OFFICE_RESTART,
  /** The office's database is replaced by an old copy of it. */
  OFFICE_RESTORED,
  /** The office is away for hours. */
  OFFICE_AWAY,
  /** The office suspends a kiosk and releases it later. */
  SUSPENDED
}
