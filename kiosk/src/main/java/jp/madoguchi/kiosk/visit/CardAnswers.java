package jp.madoguchi.kiosk.visit;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicantRules;
import jp.madoguchi.rules.ApplicantRules.Consequences;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.sync.ApplicationSubmitted.FromCard;

/** What the four items of a card answer of an application. */
final class CardAnswers {
  private CardAnswers() {}

  /** Whom the new card is for; under 15 the parent applies. */
  static Answers of(BasicFour items, IssuanceKind why, LocalDate today) {
    for (ApplicantKind who : List.of(ApplicantKind.SELF, ApplicantKind.CHILD)) {
      if (ApplicantRules.decide(who, items.birthDate(), today)
          instanceof ApplicantRules.Answer.Follows(Consequences follows)) {
        return Answers.NONE
            .change()
            .kind(who)
            .birth(items.birthDate(), follows)
            .personConfirmed()
            .fromCard(fromCard(items, why))
            .done();
      }
    }
    // A birth date that can't be so: everything is asked as without a card.
    return Answers.NONE;
  }

  /** What the office is told of the card; sex by its JIS X 0303 digit. */
  private static FromCard fromCard(BasicFour items, IssuanceKind why) {
    String sex =
        switch (items.sex()) {
          case UNKNOWN -> "0";
          case MALE -> "1";
          case FEMALE -> "2";
          case OTHER -> "9";
        };
    return new FromCard(why.name(), items.name(), items.address(), sex);
  }
}
