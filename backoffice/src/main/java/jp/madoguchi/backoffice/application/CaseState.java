package jp.madoguchi.backoffice.application;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands (rules B14); only the transitions named here exist. */
public enum CaseState {
  /** Arrived, nobody has looked. */
  RECEIVED,
  /** One person has approved it. */
  FIRST_CHECKED,
  /** A second person has approved it: ready to be filed. */
  SECOND_CHECKED,
  /** The card centre has it and gave a receipt. */
  FILED,
  /** 有効申請. */
  VALID,
  /** 不備: the card centre refused it. */
  DEFECT,
  /** The card is made. */
  ISSUED,
  /** The card is on its way to the city. */
  SHIPPED,
  /** We asked the resident to apply again. */
  SENT_BACK,
  /** The resident or the office took it back. */
  WITHDRAWN,
  /** The same application ID is already under way. */
  DUPLICATE;

  /** The states that can follow this one. */
  public Set<CaseState> next() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(FIRST_CHECKED, SENT_BACK, WITHDRAWN);
      case FIRST_CHECKED -> EnumSet.of(SECOND_CHECKED, SENT_BACK, WITHDRAWN);
      case SECOND_CHECKED -> EnumSet.of(FILED, DEFECT, SENT_BACK, WITHDRAWN);
      case FILED -> EnumSet.of(VALID, DEFECT, ISSUED, SHIPPED);
      case VALID -> EnumSet.of(ISSUED, SHIPPED, DEFECT);
      case ISSUED -> EnumSet.of(SHIPPED);
      case DEFECT -> EnumSet.of(SENT_BACK, WITHDRAWN);
      case DUPLICATE -> EnumSet.of(RECEIVED, WITHDRAWN);
      case SHIPPED, SENT_BACK, WITHDRAWN -> EnumSet.noneOf(CaseState.class);
    };
  }

  /** Whether a second application with the same ID would be a duplicate of this one. */
  public boolean pending() {
    return switch (this) {
      case RECEIVED, FIRST_CHECKED, SECOND_CHECKED, FILED, VALID, ISSUED -> true;
      case SHIPPED, DEFECT, SENT_BACK, WITHDRAWN, DUPLICATE -> false;
    };
  }

  /** Whether somebody at the office has to do something. */
  public boolean waitsForOffice() {
    return switch (this) {
      case RECEIVED, FIRST_CHECKED, SECOND_CHECKED, DEFECT, DUPLICATE -> true;
      case FILED, VALID, ISSUED, SHIPPED, SENT_BACK, WITHDRAWN -> false;
    };
  }
}
