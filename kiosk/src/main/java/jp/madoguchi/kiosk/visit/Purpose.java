package jp.madoguchi.kiosk.visit;

import java.util.List;
import java.util.Locale;

/** What a resident comes to do with a card; applying without one is a {@link Visit}. */
public enum Purpose {
  /** カードを調べる: no PIN is asked. */
  CHECK(CardStep.PUT, CardStep.FACTS),
  /** 暗証番号の確認・変更. */
  PIN(CardStep.PUT, CardStep.KIND, CardStep.PAD, CardStep.RESULT),
  /** 更新・再交付: the four items come from the card, the rest is an application. */
  RENEWAL(CardStep.PUT, CardStep.PAD, CardStep.ITEMS, CardStep.REASON, CardStep.PAPERS);

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<CardStep> phases;

  Purpose(CardStep... phases) {
    this.phases = List.of(phases);
  }

  /** The steps that stand in the step bar. */
  public List<CardStep> phases() {
    return phases;
  }

  /** Position of the step in the step bar, from 1. */
  public int phase(CardStep step) {
    CardStep shown =
        switch (step) {
          case LAST_TRY -> CardStep.PAD;
          case RESULT -> this == PIN ? CardStep.RESULT : CardStep.PAD;
          default -> step;
        };
    return phases.indexOf(shown) + 1;
  }

  /** As it stands in forms and message keys. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
