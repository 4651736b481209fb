package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recordings of a visit of every persona; {@link RecordedVisitsMain} makes them anew. */
class RecordedVisitsTest {
  /** PINs, and what the four items of the personas begin with. */
  private static final List<String> NEVER =
      Stream.of("1234", "ABC123", "2580", "NEXT77", "8642", "WRONG1", "見本", "大阪府豊中市", "19880412")
          .map(text ->
              HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)))
          .toList();

  @ParameterizedTest
  @EnumSource(Persona.class)
  void aReplayedVisitEndsAsTheRecordedOneDid(Persona persona) throws Exception {
    List<String> recording = stored(persona);
    assertThat(RecordedVisit.outcomes(recording)).isNotEmpty();
    assertThat(RecordedVisit.replay(persona, recording))
        .isEqualTo(RecordedVisit.outcomes(recording));
  }

  @ParameterizedTest
  @EnumSource(Persona.class)
  void noRecordingHoldsAPinOrAnythingPersonal(Persona persona) throws Exception {
    assertThat(String.join("\n", stored(persona))).doesNotContain(NEVER);
    assertThat(String.join("\n", RecordedVisit.record(persona, false))).doesNotContain(NEVER);
  }

  @Test
  void aRecordingOfARealCardHoldsNothingThatTellsItFromOthers() {
    List<String> recording = RecordedVisit.record(Persona.ADULT, false);
    assertThat(recording)
        .filteredOn(line -> line.startsWith("< ") && !line.contains("["))
        .allSatisfy(line -> assertThat(line).doesNotContain("3082")); // no certificate
    assertThat(recording).anyMatch(line -> line.matches("< \\[30\\] 9000")); // the card's record
  }

  private static List<String> stored(Persona persona) throws IOException, URISyntaxException {
    return Files.readAllLines(
        Path.of(
            RecordedVisitsTest.class
                .getResource("/recordings/" + persona.key() + ".dump")
                .toURI()));
  }
}
