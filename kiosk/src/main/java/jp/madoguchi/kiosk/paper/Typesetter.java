package jp.madoguchi.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpdf.text.pdf.BaseFont;

/**
 * Cuts text into runs of one font and into lines. A library drops a character that a font lacks
 * without a word; on a paper with names that must not happen, so each character is looked up: own
 * font, fallback, else 〓, whose real character stays in the file's text and is noted on the paper.
 */
final class Typesetter {
  private static final String GETA = "〓";
  private static final String NOT_AT_LINE_START = "、。，．・：；？！」』）］｝〉》】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)]}";

  private final PaperFonts fonts;
  private final Set<Integer> missing = new TreeSet<>();

  Typesetter(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Text in one font.
   *
   * @param shown what is drawn
   * @param actual what it stands for, if that is something else
   */
  record Run(BaseFont font, String shown, Optional<String> actual) {
    float width(float size) {
      return font.getWidthPoint(shown, size);
    }
  }

  /** The characters that no font has, so far. */
  Set<Integer> missing() {
    return Set.copyOf(missing);
  }

  static float width(List<Run> line, float size) {
    float width = 0;
    for (Run run : line) {
      width += run.width(size);
    }
    return width;
  }

  /** The whole text as one line. */
  List<Run> line(String text, boolean bold) {
    List<Run> runs = new ArrayList<>();
    text.codePoints().forEach(cp -> append(runs, cp, bold));
    return runs;
  }

  /**
   * The text in lines no wider than this, broken between any two characters but before 。 and such.
   */
  List<List<Run>> wrap(String text, boolean bold, float size, float width) {
    List<List<Run>> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrapParagraph(paragraph, bold, size, width, lines);
    }
    return lines;
  }

  private void wrapParagraph(
      String paragraph, boolean bold, float size, float width, List<List<Run>> lines) {
    int[] points = paragraph.codePoints().toArray();
    int start = 0;
    while (start < points.length) {
      int end = fitting(points, start, bold, size, width);
      lines.add(line(new String(points, start, end - start).strip(), bold));
      start = end;
    }
    if (points.length == 0) {
      lines.add(List.of());
    }
  }

  private int fitting(int[] points, int start, boolean bold, float size, float width) {
    float used = 0;
    int end = start;
    while (end < points.length) {
      used += width(line(Character.toString(points[end]), bold), size);
      if (used > width && end > start) {
        return goodBreak(points, start, end);
      }
      end++;
    }
    return end;
  }

  /** Not before closing marks; not inside a Latin word, unless the word is as long as the line. */
  private static int goodBreak(int[] points, int start, int end) {
    int at = end;
    while (at > start + 1 && !mayBreakBefore(points, at)) {
      at--;
    }
    return at > start + 1 ? at : end;
  }

  private static boolean mayBreakBefore(int[] points, int at) {
    boolean closing = NOT_AT_LINE_START.indexOf(points[at]) >= 0;
    boolean insideWord = isWord(points[at]) && isWord(points[at - 1]);
    return !closing && !insideWord && !isVariationSelector(points[at]);
  }

  private static boolean isWord(int codePoint) {
    return codePoint < 0x2E80 && !Character.isWhitespace(codePoint) && codePoint != '-';
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  private void append(List<Run> runs, int codePoint, boolean bold) {
    BaseFont own = bold ? fonts.bold() : fonts.regular();
    if (isVariationSelector(codePoint) && !runs.isEmpty()) {
      vary(runs, codePoint);
    } else if (own.charExists(codePoint)) {
      add(runs, own, codePoint);
    } else if (Character.isWhitespace(codePoint) || Character.isISOControl(codePoint)) {
      add(runs, own, ' ');
    } else {
      Optional<BaseFont> fallback = fonts.fallbackWith(codePoint);
      if (fallback.isPresent()) {
        add(runs, fallback.orElseThrow(), codePoint);
      } else {
        missing.add(codePoint);
        runs.add(new Run(own, GETA, Optional.of(Character.toString(codePoint))));
      }
    }
  }

  /** The plain form is drawn; which form was asked for stays in the text and is noted. */
  private void vary(List<Run> runs, int selector) {
    missing.add(selector);
    Run last = runs.removeLast();
    int base = last.shown().codePointBefore(last.shown().length());
    String before = last.shown().substring(0, last.shown().length() - Character.charCount(base));
    String actual = last.actual().orElse(Character.toString(base)) + Character.toString(selector);
    if (!before.isEmpty()) {
      runs.add(new Run(last.font(), before, Optional.empty()));
    }
    runs.add(new Run(last.font(), Character.toString(base), Optional.of(actual)));
  }

  private static void add(List<Run> runs, BaseFont font, int codePoint) {
    String text = Character.toString(codePoint);
    Run last = runs.isEmpty() ? new Run(font, "", Optional.of("")) : runs.getLast();
    boolean joins = last.font().equals(font) && last.actual().isEmpty();
    if (joins) {
      runs.set(runs.size() - 1, new Run(font, last.shown() + text, Optional.empty()));
    } else {
      runs.add(new Run(font, text, Optional.empty()));
    }
  }
}
