package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.light.Advice;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.presence.Presence;
import jp.madoguchi.kiosk.presence.Standing;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.kiosk.visit.PinReport;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.PinRules;
import jp.madoguchi.rules.photo.Framing;
import jp.madoguchi.rules.photo.OverrideReason;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence exists in every language, and none stands there for nothing. */
class TextsTest {
  private static final Texts TEXTS = Texts.load("kiosk", "ja", "ja-x-easy", "en");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.\\-]*)\"");

  /** Beginnings of keys that are put together at run time. */
  private static final List<String> BUILT =
      List.of(
          "staff.unsent.",
          "receipt.genuine.",
          "receipt.not-genuine.",
          "receipt.unknown-kiosk.",
          "receipt.malformed.",
          "language.",
          "phase.",
          "top.size.",
          "form.say.",
          "who.",
          "era.",
          "birth.",
          "relation.",
          "photo.say.",
          "photo.check.",
          "photo.rule.",
          "photo.level.",
          "photo.good.",
          "photo.staff.",
          "photo.bad.",
          "photo.looked.",
          "special.case.",
          "special.group.",
          "special.framing.",
          "special.excuses.",
          "special.say.",
          "special.offer.",
          "override.",
          "reason.",
          "check.kind.",
          "check.line.",
          "check.title.",
          "person.photo.text.",
          "problem.",
          "staff.camera.",
          "staff.lights.",
          "staff.reader.",
          "staff.fault.",
          "fault.",
          "card.phase.",
          "put.say.",
          "put.lead.",
          "facts.title.",
          "facts.lead.",
          "facts.card.",
          "facts.authentication.",
          "pad.name.",
          "pin.",
          "result.",
          "reason.",
          "sex.",
          "presence.say.",
          "presence.void.");

  @ParameterizedTest
  @ValueSource(strings = {"ja-x-easy", "en"})
  void noLanguageLacksASentence(String language) {
    assertThat(TEXTS.missingIn(language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ja, 26", "ja-x-easy, 40", "en, 60"})
  void thePhotoPageHasRoomForWhatItSays(String language, int charactersMax) {
    for (Guidance.Instruction say : Guidance.Instruction.values()) {
      assertThat(TEXTS.in(language).say("photo.say." + say))
          .hasSizeLessThanOrEqualTo(charactersMax);
    }
    for (PhotoReason reason : PhotoReason.values()) {
      assertThat(TEXTS.in(language).say("reason." + reason))
          .hasSizeLessThanOrEqualTo(charactersMax);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "ja-x-easy", "en"})
  void everyEnumThatTheScreensNameHasItsSentence(String language) {
    for (Guidance.Instruction say : Guidance.Instruction.values()) {
      assertThat(TEXTS.in(language).say("photo.say." + say)).isNotBlank();
    }
    for (Standing standing : Standing.values()) {
      assertThat(TEXTS.in(language).say("presence.say." + standing)).isNotBlank();
    }
    for (Presence.Break why : Presence.Break.values()) {
      assertThat(TEXTS.in(language).say("presence.void." + why)).isNotBlank();
    }
    for (Guidance.Check check : Guidance.Check.values()) {
      assertThat(TEXTS.in(language).say("photo.check." + check)).isNotBlank();
    }
    for (PhotoReason reason : PhotoReason.values()) {
      assertThat(TEXTS.in(language).say("reason." + reason)).isNotBlank();
    }
    for (SpecialCase one : Cases.TABLE.cases()) {
      for (String part : List.of("", ".text", ".how", ".form")) {
        assertThat(TEXTS.in(language).say("special.case." + one.code() + part)).isNotBlank();
      }
    }
    for (OverrideReason reason : OverrideReason.values()) {
      assertThat(TEXTS.in(language).say("override." + reason)).isNotBlank();
    }
    for (ApplicantKind kind : ApplicantKind.values()) {
      assertThat(TEXTS.in(language).say("who." + kind)).isNotBlank();
      assertThat(TEXTS.in(language).say("check.kind." + kind)).isNotBlank();
    }
    for (CardFault fault : CardFault.values()) {
      assertThat(TEXTS.in(language).say("fault." + fault)).isNotBlank();
      assertThat(TEXTS.in(language).say("staff.fault." + fault)).isNotBlank();
    }
    for (PinKind kind : PinKind.values()) {
      assertThat(TEXTS.in(language).say("pin." + kind)).isNotBlank();
      assertThat(TEXTS.in(language).say("pin.use." + kind)).isNotBlank();
    }
    for (PinReport.Said said : PinReport.Said.values()) {
      assertThat(TEXTS.in(language).say("result." + said + ".title", "X")).isNotBlank();
      assertThat(TEXTS.in(language).say("result." + said + ".lead", "X")).isNotBlank();
    }
    for (PinRules.Fault fault : PinRules.Fault.values()) {
      assertThat(TEXTS.in(language).say("pin.fault." + fault)).isNotBlank();
    }
    for (CardWatch.State state : CardWatch.State.values()) {
      assertThat(TEXTS.in(language).say("put.say." + state)).isNotBlank();
    }
    for (IssuanceKind reason : EnumSet.complementOf(EnumSet.of(IssuanceKind.FIRST_ISSUE))) {
      assertThat(TEXTS.in(language).say("reason." + reason)).isNotBlank();
      assertThat(TEXTS.in(language).say("reason." + reason + ".note")).isNotBlank();
    }
    for (CameraFeed.State state : CameraFeed.State.values()) {
      assertThat(TEXTS.in(language).say("staff.camera." + state)).isNotBlank();
    }
    for (Advice advice : Advice.values()) {
      assertThat(TEXTS.in(language).say("staff.lights." + advice)).isNotBlank();
    }
  }

  @Test
  void whatTheCoachSaysBelongsToCasesFramingsAndInstructionsThatThereAre() {
    Set<String> known = new TreeSet<>();
    Cases.TABLE.cases().forEach(c -> known.add("special.case." + c.code()));
    for (Framing framing : Framing.values()) {
      known.add("special.framing." + framing);
      for (Guidance.Instruction say : Guidance.Instruction.values()) {
        known.add("special.say." + framing + "." + say);
        known.add("special.offer." + say);
      }
    }
    known.add("special.offer.other");
    Cases.TABLE.cases().stream()
        .flatMap(c -> c.excuses().stream())
        .forEach(reason -> known.add("special.excuses." + reason));
    assertThat(TEXTS.keys())
        .containsAll(known.stream().filter(k -> k.startsWith("special.excuses.")).toList());
    assertThat(TEXTS.keys())
        .filteredOn(k -> k.matches("special\\.(case|framing|say|offer|excuses)\\..*"))
        .allSatisfy(k -> assertThat(known).contains(k.replaceFirst("\\.(text|how|form)$", "")));
  }

  @Test
  void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
    Set<String> literals = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = LITERAL.matcher(Files.readString(file));
          matcher.results().forEach(found -> literals.add(found.group(1)));
        }
      }
    }
    Set<String> unused = new TreeSet<>(TEXTS.keys());
    unused.removeAll(literals);
    unused.removeIf(key -> BUILT.stream().anyMatch(key::startsWith));
    assertThat(unused).as("keys that nothing says").isEmpty();

    Set<String> unknown = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      Pattern said = Pattern.compile("(?:say|forWhom)\\(\"([A-Za-z0-9_.\\-]+)\"[,)]");
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = said.matcher(Files.readString(file));
        matcher
            .results()
            .map(found -> found.group(1))
            .filter(key -> !TEXTS.keys().contains(key) && !TEXTS.keys().contains(key + ".self"))
            .forEach(unknown::add);
      }
    }
    assertThat(unknown).as("keys that no file has").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "ja-x-easy", "en"})
  void sentencesWithArgumentsSayThem(String language) {
    assertThat(TEXTS.in(language).say("photo.bound", "4021")).contains("4021").doesNotContain("{");
    assertThat(TEXTS.in(language).say("person.title.self", "X", 80)).contains("X", "80");
    assertThat(TEXTS.in(language).say("steps.sentence", 1, 7, "Y")).contains("1", "7", "Y");
    assertThat(TEXTS.in(language).say("check.change.aria", "Z")).contains("Z");
  }
}
