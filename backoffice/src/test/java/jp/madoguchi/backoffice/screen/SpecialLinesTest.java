package jp.madoguchi.backoffice.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.application.SpecialNote;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PhotoTaken;
import org.junit.jupiter.api.Test;

/** What the desk is told of special cases and of what staff overrode. */
class SpecialLinesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private final Reasons reasons = new Reasons();

  @Test
  void theCaseComesWithTheWordsForTheFormAndWhoConfirmedIt() {
    ApplicationSubmitted application =
        application(Optional.of(new PhotoTaken.Special("eye-patch", true)), Optional.empty());
    assertThat(SpecialLines.of(application, reasons))
        .containsExactly(new CaseView.Line("写真特例（氏名欄に記入）", "目の治療のため、眼帯をつけて撮影しています。", "会場の係員が確認"));
  }

  @Test
  void whatStaffOverrodeIsToldInWordsNotInCodes() {
    ApplicationSubmitted application =
        application(
            Optional.empty(),
            Optional.of(
                new PhotoTaken.StaffOverride("CITY_CODE-A12", List.of("DARK", "BG_OBJECT"))));
    CaseView.Line line = SpecialLines.of(application, reasons).getFirst();
    assertThat(line.value()).isEqualTo("市の理由コード A12");
    assertThat(line.note()).startsWith("機械の判定: 写真：").doesNotContain("DARK", "BG_OBJECT");
  }

  @Test
  void aCaseOfANewerKioskIsNamedByItsCode() {
    assertThat(
            SpecialNote.reason(
                application(
                    Optional.of(new PhotoTaken.Special("new-one", true)), Optional.empty())))
        .contains("写真特例（new-one）");
  }

  @Test
  void mostPicturesHaveNeither() {
    assertThat(SpecialLines.of(application(Optional.empty(), Optional.empty()), reasons)).isEmpty();
  }

  private static ApplicationSubmitted application(
      Optional<PhotoTaken.Special> special, Optional<PhotoTaken.StaffOverride> override) {
    return new ApplicationSubmitted(
        "visit-1",
        "12345678901234567890123",
        "SELF",
        LocalDate.of(1946, 4, 5),
        Optional.empty(),
        new ApplicationSubmitted.Wishes(true, true, Optional.empty()),
        new ApplicationSubmitted.Contact("豊中 花子", Optional.empty(), Optional.of("0668582525")),
        Optional.of(
            new ApplicationSubmitted.Photo(
                "ab".repeat(32),
                1050,
                1350,
                1,
                Map.of(),
                Optional.of(
                    new ApplicationSubmitted.Seal(
                        "x.y.z", "00".repeat(16), 7, Optional.empty(), override, special)))),
        "ja",
        NOW,
        NOW,
        Optional.empty());
  }
}
