package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.madoguchi.rules.ApplicantRules.Answer;
import jp.madoguchi.rules.ApplicantRules.Consequences;
import org.junit.jupiter.api.Test;

class ApplicantRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void anAdultAppliesAloneWithPhotoAndBothCertificates() {
    assertThat(decide(ApplicantKind.SELF, TODAY.minusYears(80)))
        .isEqualTo(new Answer.Follows(new Consequences(80, true, false, true)));
  }

  @Test
  void theDayBeforeTheFirstBirthdayThereIsNoPhotoAndOnItThereIs() {
    LocalDate birth = TODAY.minusYears(1);
    assertThat(decide(ApplicantKind.CHILD, birth.plusDays(1)))
        .isEqualTo(new Answer.Follows(new Consequences(0, false, true, false)));
    assertThat(decide(ApplicantKind.CHILD, birth))
        .isEqualTo(new Answer.Follows(new Consequences(1, true, true, false)));
  }

  @Test
  void fromTheFifteenthBirthdayAPersonAppliesAlone() {
    LocalDate birth = TODAY.minusYears(15);
    assertThat(decide(ApplicantKind.SELF, birth.plusDays(1))).isEqualTo(new Answer.NeedsParent(14));
    assertThat(decide(ApplicantKind.SELF, birth))
        .isEqualTo(new Answer.Follows(new Consequences(15, true, false, true)));
    assertThat(decide(ApplicantKind.CHILD, birth)).isEqualTo(new Answer.AppliesAlone(15));
  }

  @Test
  void aRepresentedAdultHasNoSigningCertificate() {
    assertThat(decide(ApplicantKind.REPRESENTED, TODAY.minusYears(90)))
        .isEqualTo(new Answer.Follows(new Consequences(90, true, true, false)));
  }

  @Test
  void impossibleDaysAreNamed() {
    assertThat(decide(ApplicantKind.SELF, TODAY.plusDays(1))).isEqualTo(new Answer.NotYetBorn());
    assertThat(decide(ApplicantKind.SELF, TODAY.minusYears(123)))
        .isEqualTo(new Answer.TooLongAgo());
    assertThat(decide(ApplicantKind.CHILD, TODAY)).isInstanceOf(Answer.Follows.class);
  }

  @Test
  void bornOnTheLeapDayCompletesAYearOnTheFirstOfMarch() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    assertThat(Age.on(leapDay, LocalDate.of(2025, 2, 28))).isZero();
    assertThat(Age.on(leapDay, LocalDate.of(2025, 3, 1))).isEqualTo(1);
    assertThat(Age.on(leapDay, LocalDate.of(2028, 2, 29))).isEqualTo(4);
  }

  private static Answer decide(ApplicantKind kind, LocalDate birthDate) {
    return ApplicantRules.decide(kind, birthDate, TODAY);
  }
}
