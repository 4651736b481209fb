package jp.madoguchi.backoffice.statistics;

import java.text.Normalizer;
import java.util.Map;

/**
 * Cleans text that was lifted out of the ministry's PDF: NFKC (full-width digits and brackets,
 * Kangxi radicals such as U+2F2D), and the radicals of the CJK Radicals Supplement that NFKC leaves
 * alone although the PDF's fonts use them for whole characters.
 */
final class TableText {
  private static final Map<Integer, String> SUPPLEMENT =
      Map.ofEntries(
          Map.entry(0x2EA0, "民"),
          Map.entry(0x2EC1, "虎"),
          Map.entry(0x2EC4, "西"),
          Map.entry(0x2ED1, "長"),
          Map.entry(0x2ED8, "青"),
          Map.entry(0x2EDD, "食"),
          Map.entry(0x2EE4, "鬼"),
          Map.entry(0x2EE8, "麦"),
          Map.entry(0x2EE9, "黄"),
          Map.entry(0x2EEB, "斉"),
          Map.entry(0x2EED, "歯"),
          Map.entry(0x2EEF, "竜"),
          Map.entry(0x2EF2, "亀"));

  private TableText() {}

  /** The text as people write it, without outer spaces. */
  static String clean(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (composed.codePoints().noneMatch(SUPPLEMENT::containsKey)) {
      return composed.strip();
    }
    StringBuilder out = new StringBuilder();
    composed
        .codePoints()
        .forEach(c -> out.append(SUPPLEMENT.getOrDefault(c, Character.toString(c))));
    return out.toString().strip();
  }
}
