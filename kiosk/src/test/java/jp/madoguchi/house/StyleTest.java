package jp.madoguchi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.house.SourceTree.Source;
import org.junit.jupiter.api.Test;

/**
 * The house style, as far as a machine can see it. What can't be right at once stands as a number
 * in {@code style-ratchet.properties}: it may only become smaller.
 */
class StyleTest {
  private static final int FILE_LINES_MAX = 400;
  private static final int METHOD_LINES_MAX = 60;
  private static final int LONG_FILE_LINES = 180;

  /** A banned call and what to use in its place. Mains and *Clock / *Randomness adapters may. */
  private static final Map<Pattern, String> BANNED =
      Map.of(
          Pattern.compile("\\bInstant\\.now\\(\\)|\\bLocalDate(Time)?\\.now\\(\\)"),
              "take an InstantSource",
          Pattern.compile("\\bSystem\\.(currentTimeMillis|nanoTime)\\(\\)"),
              "take an InstantSource or a LongSupplier",
          Pattern.compile("\\bThread\\.sleep\\("), "wait for a condition",
          Pattern.compile("\\bUUID\\.randomUUID\\(\\)|\\bnew (Secure)?Random\\("),
              "take a randomness adapter",
          Pattern.compile("\\bSystem\\.(out|err)\\b"), "write to the command's own output",
          Pattern.compile("\\.printStackTrace\\("), "log the type and the place");

  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
  private static final Pattern CATCH_ALL =
      Pattern.compile("catch \\((final )?(Exception|Throwable) ");
  private static final Pattern MUTABLE_STATIC =
      Pattern.compile(
          "^\\s+(private |public |protected )?static (?!final|class|record|interface|enum|sealed|abstract|void|<)[\\w<>\\[\\], .?]+ \\w+( =.*)?;$");
  private static final Pattern METHOD_START =
      Pattern.compile(
          "^( +)(?!return |new |throw |else )[\\w@<][\\w<>\\[\\], .?]* \\w+\\((.*\\) (throws [\\w., ]+ )?\\{)?$");

  @Test
  void noFileIsLongerThan400Lines() {
    assertThat(
            SourceTree.all().stream()
                .filter(s -> s.lines().size() > FILE_LINES_MAX)
                .map(Source::name))
        .isEmpty();
  }

  @Test
  void noMethodIsLongerThan60Lines() {
    List<String> found = new ArrayList<>();
    for (Source source : SourceTree.all()) {
      for (int i = 0; i < source.lines().size(); i++) {
        Matcher start = METHOD_START.matcher(source.lines().get(i));
        if (start.matches() && start.group(1).length() <= 4) {
          int end = source.lines().subList(i, source.lines().size()).indexOf(start.group(1) + "}");
          if (end > METHOD_LINES_MAX) {
            found.add(source.name() + ":" + (i + 1) + " has " + end + " lines");
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void clocksRandomnessAndOutputComeFromTheirAdapters() {
    List<String> found = new ArrayList<>();
    for (Source source : SourceTree.main()) {
      boolean adapter = source.className().matches(".*(Main|Clock|Randomness|Entropy)");
      if (!adapter) {
        BANNED.forEach((pattern, instead) ->
            grep(source, pattern).forEach(at -> found.add(at + " -> " + instead)));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertThat(
            SourceTree.all().stream()
                .filter(s -> !s.className().equals("StyleTest"))
                .flatMap(s -> grep(s, UNFINISHED).stream()))
        .isEmpty();
  }

  @Test
  void noStaticFieldCanChange() {
    assertThat(SourceTree.main().stream().flatMap(s -> grep(s, MUTABLE_STATIC).stream())).isEmpty();
  }

  @Test
  void theRatchetOnlyTurnsOneWay() throws IOException {
    Properties limits = new Properties();
    try (InputStream in = StyleTest.class.getResourceAsStream("/style-ratchet.properties")) {
      limits.load(in);
    }
    long longFiles =
        SourceTree.main().stream().filter(s -> s.lines().size() > LONG_FILE_LINES).count();
    long catchAlls = SourceTree.main().stream().mapToLong(s -> grep(s, CATCH_ALL).size()).sum();
    assertRatchet(limits, "main-files-over-180-lines", longFiles);
    assertRatchet(limits, "catch-all-handlers", catchAlls);
  }

  private static void assertRatchet(Properties limits, String name, long now) {
    long limit = Long.parseLong(limits.getProperty(name));
    assertThat(now)
        .as("%s: better it, or lower the number in style-ratchet.properties", name)
        .isEqualTo(limit);
  }

  private static List<String> grep(Source source, Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      String trimmed = line.strip();
      boolean comment =
          trimmed.startsWith("*") || trimmed.startsWith("/*") || trimmed.startsWith("//");
      if ((!comment || pattern == UNFINISHED) && pattern.matcher(line).find()) {
        found.add(source.name() + ":" + (i + 1) + " " + trimmed);
      }
    }
    return found;
  }
}
