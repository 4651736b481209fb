package jp.madoguchi.backoffice.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.application.SpecialNote;
import jp.madoguchi.rules.photo.OverrideReason;
import jp.madoguchi.sync.ApplicationSubmitted;

/** What the case page says of a special case (写真特例) and of what staff overrode at the kiosk. */
final class SpecialLines {
  private SpecialLines() {}

  static List<CaseView.Line> of(ApplicationSubmitted application, Reasons reasons) {
    List<CaseView.Line> lines = new ArrayList<>();
    SpecialNote.special(application)
        .ifPresent(special ->
            lines.add(
                new CaseView.Line(
                    "写真特例（氏名欄に記入）",
                    SpecialNote.reason(application).orElse(""),
                    special.staffConfirmed() ? "会場の係員が確認" : "係員の確認なし")));
    SpecialNote.override(application)
        .ifPresent(override ->
            lines.add(
                new CaseView.Line(
                    "判定と違う扱い",
                    why(override.reasonCode()),
                    "機械の判定: "
                        + override.overridden().stream()
                            .map(reasons::label)
                            .collect(Collectors.joining("、")))));
    return lines;
  }

  private static String why(String recorded) {
    for (OverrideReason reason : OverrideReason.values()) {
      if (recorded.equals(reason.name())) {
        return word(reason);
      }
    }
    String city = OverrideReason.CITY_CODE.name() + "-";
    return recorded.startsWith(city)
        ? "市の理由コード " + recorded.substring(city.length()).toUpperCase(Locale.ROOT)
        : recorded;
  }

  private static String word(OverrideReason reason) {
    return switch (reason) {
      case CHECK_MISTAKEN -> "判定が誤り（決まりに合っている）";
      case SPECIAL_CASE -> "写真特例（表にない事情）";
      case PLACE -> "会場の明かり・背景の都合";
      case BURDEN -> "撮り直しは負担が大きい";
      case CITY_CODE -> "市の理由コード";
    };
  }
}
