package jp.madoguchi.backoffice.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where cases lie. They are opened by the interpreter's store, in the transaction of its position.
 */
public interface CaseStore {
  /** The case with this receipt number. */
  Optional<CaseFile> find(String receipt);

  /** Cases in these states, oldest submission first. */
  List<CaseFile> list(Set<CaseState> states, int max);

  /** How many cases stand where; states without any are left out. */
  Map<CaseState, Long> counts();

  /** The steps of a case, first one first. */
  List<CaseEvent> events(String receipt);

  /**
   * Makes the step with its event and its audit line in one transaction; false when the case has
   * changed since it was seen.
   */
  boolean move(Move move);
}
