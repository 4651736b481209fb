package jp.madoguchi.kiosk.session;

import jp.madoguchi.kiosk.visit.Refusal;
import jp.madoguchi.kiosk.visit.Step;

/** What a resident's request came to. */
public sealed interface Result {
  /** Done; the visit is now there. */
  record Moved(Step step) implements Result {}

  /** The request was made for another state of the visit. */
  record Stale() implements Result {}

  /** The request belongs to another step. */
  record WrongStep(Step current) implements Result {}

  /** The step is right, the content can't be so. */
  record Refused(Refusal refusal) implements Result {}

  /** The log could not be written; nothing is lost, it can be tried again. */
  record NotRecorded() implements Result {}

  /** No picture could be taken: no face, no camera. */
  record NoShot() implements Result {}

  /** The visit has ended meanwhile. */
  record Gone() implements Result {}
}
