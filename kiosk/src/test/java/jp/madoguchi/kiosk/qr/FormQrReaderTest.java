package jp.madoguchi.kiosk.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.Sheet;
import org.junit.jupiter.api.Test;

/** Forms held before the drawn camera. */
class FormQrReaderTest {
  private static final FaceArtist ARTIST = new FaceArtist();
  private static final List<Resident> RESIDENTS = Roster.on(LocalDate.of(2026, 11, 22)).first(6);

  private final FormQrReader reader = new FormQrReader();

  /** What successive frames say: an ID after two equal reads, else what the last frame said. */
  private FormCode scan(Scene scene, int frames) {
    Set<FormCode> read = new HashSet<>();
    FormCode last = new FormCode.Nothing();
    for (int i = 0; i < frames; i++) {
      last = reader.read(ARTIST.draw(scene, i));
      if (last instanceof FormCode.Read && !read.add(last)) {
        return last;
      }
    }
    return last;
  }

  @Test
  void everyResidentsFormIsReadWithinSixFrames() {
    for (Resident resident : RESIDENTS) {
      Scene scene = resident.scene().withSheet(resident.sheet(Sheet.Kind.FORM, false));
      assertThat(scan(scene, 6))
          .as(resident.id())
          .isEqualTo(new FormCode.Read(new ApplicationId(resident.applicationId())));
    }
  }

  @Test
  void aFormIsReadInPoorLightAndWithNoise() {
    Resident resident = RESIDENTS.getFirst();
    Scene held = resident.scene().withSheet(resident.sheet(Sheet.Kind.FORM, false));
    for (Scene scene : List.of(held.withLightLevel(0.5), held.withNoise(12), held.withBlur(1))) {
      assertThat(scan(scene, 12)).isInstanceOf(FormCode.Read.class);
    }
  }

  @Test
  void aForeignCodeAndAWrongLengthAreTold() {
    Resident resident = RESIDENTS.get(1);
    Scene scene = resident.scene();
    assertThat(scan(scene.withSheet(resident.sheet(Sheet.Kind.FOREIGN_QR, false)), 4))
        .isInstanceOf(FormCode.Foreign.class);
    assertThat(scan(scene.withSheet(resident.sheet(Sheet.Kind.WRONG_LENGTH, false)), 4))
        .isInstanceOf(FormCode.WrongLength.class);
  }

  @Test
  void aBlurredFormIsNeverMisread() {
    Resident resident = RESIDENTS.get(2);
    FormCode seen = scan(resident.scene().withSheet(resident.sheet(Sheet.Kind.BLURRED, false)), 10);
    assertThat(seen).isNotInstanceOf(FormCode.Foreign.class);
    if (seen instanceof FormCode.Read read) {
      assertThat(read.applicationId().digits()).isEqualTo(resident.applicationId());
    }
  }

  @Test
  void afaceWithoutAFormShowsNothing() {
    List<FormCode> seen = new ArrayList<>();
    for (Resident resident : RESIDENTS) {
      seen.add(reader.read(ARTIST.draw(resident.scene(), 1)));
    }
    assertThat(seen).doesNotHaveAnyElementsOfTypes(FormCode.Read.class, FormCode.Foreign.class);
  }

  @Test
  void noiseIsNoForm() {
    BufferedImage noise = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    noise.setRGB(0, 0, 320, 240, new Random(9).ints(320 * 240).toArray(), 0, 320);
    assertThat(reader.read(noise)).isNotInstanceOf(FormCode.Read.class);
    assertThat(reader.read(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
        .isNotInstanceOf(FormCode.Read.class);
  }
}
