package jp.madoguchi.simulation;

import jp.madoguchi.kiosk.outbox.LogStore;

/** What a kiosk's log lies on. */
interface LogMedium {
  /** Opens the log, as a process that starts does. */
  LogStore open();

  boolean isOff();

  void powerCut();

  void powerOn();

  /** The power fails in the middle of one of the next operations. */
  void powerCutSoon(int operations);

  /** One of the next operations fails. */
  void errorSoon(int operations);

  /** Whether there is no space left. */
  void full(boolean full);

  /** No more of what was ordered. */
  void calm();

  /** A copy of what is on it now. */
  LogMedium image(long seed);

  /** Bytes that it takes. */
  long used();
}
