package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden files of the shutter seal; like all others they are added, never changed. */
class GoldenSealTest {
  private static byte[] golden(String name) throws IOException {
    try (InputStream in = GoldenSealTest.class.getResourceAsStream("/golden/" + name)) {
      assertThat(in).as("golden/%s", name).isNotNull();
      return in.readAllBytes();
    }
  }

  private static String text(String name) throws IOException {
    return new String(golden(name), StandardCharsets.UTF_8).strip();
  }

  @Test
  void theShutterStatementOfVersion1IsBelievedForEver() throws IOException {
    Verifier verifier = Verifier.restore(text("shutter.v1.jwk"));
    assertThat(verifier.verify(text("shutter.v1.txt"), Statement.Shutter.class))
        .contains(GoldenSeals.SHUTTER);
    assertThat(verifier.verify(text("shutter.v1.txt"), Statement.Receipt.class)).isEmpty();
  }

  @Test
  void theTakenPictureOfVersion1IsReadForEver() throws IOException {
    PhotoTaken taken = GoldenSeals.taken(text("shutter.v1.txt"));
    assertThat(PayloadCodec.read(PhotoTaken.TYPE, golden("photo.taken.v1.json")))
        .isEqualTo(new PayloadCodec.Reading.Known(taken));
    assertThat(PayloadCodec.typeOf(taken)).isEqualTo(PhotoTaken.TYPE);
  }

  @Test
  void theSealedApplicationOfVersion1IsReadForEver() throws IOException {
    ApplicationSubmitted application = GoldenSeals.application(text("shutter.v1.txt"));
    assertThat(
            PayloadCodec.read(
                ApplicationSubmitted.TYPE, golden("application.submitted.v1-sealed.json")))
        .isEqualTo(new PayloadCodec.Reading.Known(application));
  }

  @Test
  void anApplicationFromBeforeTheSealHasNone() throws IOException {
    assertThat(
            PayloadCodec.read(ApplicationSubmitted.TYPE, golden("application.submitted.v1.json")))
        .isInstanceOfSatisfying(
            PayloadCodec.Reading.Known.class,
            known ->
                assertThat(
                        ((ApplicationSubmitted) known.payload())
                            .photo()
                            .flatMap(ApplicationSubmitted.Photo::seal))
                    .isEqualTo(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shutter.v1.jwk",
        "shutter.v1.txt",
        "photo.taken.v1.json",
        "application.submitted.v1-sealed.json"
      })
  void aGoldenFileIsNeverChanged(String name) throws IOException {
    assertThat(text("SHA256SUMS")).contains(Sha256.hex(golden(name)) + "  " + name);
  }

  @Test
  void aCommitmentOpensToItsOwnIdAndSaltOnly() {
    String commitment = ShutterSeal.commitment(GoldenSeals.SALT, GoldenSeals.ID);
    assertThat(commitment)
        .isEqualTo("3913d96ccda545adff30bbb72d5cf6cc72c2954eb75cc5517e5ede348164a542");
    assertThat(ShutterSeal.commitment(GoldenSeals.SALT, "2" + GoldenSeals.ID.substring(1)))
        .isNotEqualTo(commitment);
    assertThat(ShutterSeal.commitment("ff" + GoldenSeals.SALT.substring(2), GoldenSeals.ID))
        .isNotEqualTo(commitment);
    assertThatThrownBy(() -> ShutterSeal.commitment("0011", GoldenSeals.ID))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyFigureCountsInTheHashOfTheMeasuresAndTheirOrderDoesNot() {
    assertThat(ShutterSeal.measuresSha256(Map.of("a", 1.0, "b", 2.0)))
        .isEqualTo(ShutterSeal.measuresSha256(Map.of("b", 2.0, "a", 1.0)))
        .isNotEqualTo(ShutterSeal.measuresSha256(Map.of("a", 1.0, "b", 2.0000000000000004)))
        .isNotEqualTo(ShutterSeal.measuresSha256(Map.of("a", 2.0, "b", 1.0)));
  }

  @Test
  void theSealDoesNotPrintItsSalt() {
    assertThat(GoldenSeals.application("x.y.z").photo().orElseThrow().toString())
        .doesNotContain(GoldenSeals.SALT);
  }
}
