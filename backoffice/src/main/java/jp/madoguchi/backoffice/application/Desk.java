package jp.madoguchi.backoffice.application;

import java.time.InstantSource;
import java.util.Optional;

/** What staff may do with a case. The second check must be made by somebody else than the first. */
public final class Desk {
  private final CaseStore cases;
  private final SealDesk seals;
  private final InstantSource clock;

  /** A desk over these cases. */
  public Desk(CaseStore cases, SealDesk seals, InstantSource clock) {
    this.cases = cases;
    this.seals = seals;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** Done; the case stands there now. */
    record Done(CaseState state) implements Outcome {}

    /** Not done. */
    record Refused(Why why) implements Outcome {}
  }

  /** Why something was not done. */
  public enum Why {
    /** There is no such case. */
    UNKNOWN,
    /** The second check needs another person than the first. */
    SAME_PERSON,
    /** Picture, application ID and log don't fit together. */
    SEAL_BROKEN,
    /** Not possible in this state. */
    WRONG_STATE,
    /** Somebody else changed the case since it was looked at. */
    CHANGED_MEANWHILE
  }

  /** The first or the second approval, as the case needs it. */
  public Outcome approve(String receipt, int versionSeen, String actor) {
    return with(
        receipt,
        versionSeen,
        found ->
            switch (found.state()) {
              case RECEIVED ->
                  sealed(
                      Move.of(found, CaseState.FIRST_CHECKED, actor, clock.instant(), "")
                          .firstCheckedBy(actor));
              case FIRST_CHECKED ->
                  found.firstCheckBy().equals(actor)
                      ? new Outcome.Refused(Why.SAME_PERSON)
                      : sealed(
                          Move.of(found, CaseState.SECOND_CHECKED, actor, clock.instant(), ""));
              default -> new Outcome.Refused(Why.WRONG_STATE);
            });
  }

  /** Asks the resident to apply again, with a reason code and a sentence in their language. */
  public Outcome sendBack(
      String receipt, int versionSeen, String actor, String reasonCode, String sentence) {
    return with(
        receipt,
        versionSeen,
        found ->
            step(
                found,
                CaseState.SENT_BACK,
                actor,
                reasonCode,
                move -> move.because(reasonCode, sentence)));
  }

  /** Takes the case out. */
  public Outcome withdraw(String receipt, int versionSeen, String actor, String note) {
    return with(
        receipt, versionSeen, found -> step(found, CaseState.WITHDRAWN, actor, note, m -> m));
  }

  /** Says that a supposed duplicate is to be worked on. */
  public Outcome acceptDuplicate(String receipt, int versionSeen, String actor) {
    return with(
        receipt, versionSeen, found -> step(found, CaseState.RECEIVED, actor, "DUPLICATE", m -> m));
  }

  /** Notes the receipt that the card centre gave. */
  public Outcome filed(
      String receipt, int versionSeen, String actor, String reference, String centreReceipt) {
    return with(
        receipt,
        versionSeen,
        found ->
            step(
                found,
                CaseState.FILED,
                actor,
                centreReceipt,
                move -> move.filed(reference, centreReceipt)));
  }

  /** Notes what the card centre decided, where a person has to look it up. */
  public Outcome decided(
      String receipt, int versionSeen, String actor, CaseState state, String reasonCode) {
    return with(
        receipt,
        versionSeen,
        found ->
            step(
                found,
                state,
                actor,
                reasonCode,
                move -> reasonCode.isEmpty() ? move : move.because(reasonCode, "")));
  }

  private Outcome step(
      CaseFile found,
      CaseState to,
      String actor,
      String note,
      java.util.function.UnaryOperator<Move> more) {
    return found.state().next().contains(to)
        ? make(more.apply(Move.of(found, to, actor, clock.instant(), note)))
        : new Outcome.Refused(Why.WRONG_STATE);
  }

  private Outcome with(
      String receipt, int versionSeen, java.util.function.Function<CaseFile, Outcome> decision) {
    Optional<CaseFile> found = cases.find(receipt);
    if (found.isEmpty()) {
      return new Outcome.Refused(Why.UNKNOWN);
    }
    return found.get().version() == versionSeen
        ? decision.apply(found.get())
        : new Outcome.Refused(Why.CHANGED_MEANWHILE);
  }

  /** An approval: only with a seal that holds at this moment. */
  private Outcome sealed(Move move) {
    return seals.look(move.seen()).verdict().usable()
        ? make(move)
        : new Outcome.Refused(Why.SEAL_BROKEN);
  }

  private Outcome make(Move move) {
    if (!cases.move(move)) {
      return new Outcome.Refused(Why.CHANGED_MEANWHILE);
    }
    if (move.to() == CaseState.SENT_BACK || move.to() == CaseState.WITHDRAWN) {
      seals.settled(move.seen().receipt());
    }
    return new Outcome.Done(move.to());
  }
}
