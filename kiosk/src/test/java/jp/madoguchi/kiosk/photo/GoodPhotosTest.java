package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.PhotoSpec;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.sim.camera.HairStyle;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.Test;

/** Residents as the rules want them pass, as frames and as finished pictures. */
class GoodPhotosTest {
  @Test
  void residentsAsTheRulesWantThemPassLiveAndFinished() {
    List<String> refused = new ArrayList<>();
    for (Resident resident : DrawnFaces.residents(40)) {
      Scene scene = resident.scene();
      // A head scarf is seen, for staff to decide: it may be worn for faith.
      List<PhotoReason> expected =
          resident.looks().style() == HairStyle.HEADSCARF ? List.of(PhotoReason.HAT) : List.of();
      PhotoReport live = DrawnFaces.live(scene, 5);
      if (!live.reasons().equals(expected)) {
        refused.add(resident.id() + " live " + live);
      }
      PhotoReport done = DrawnFaces.portrait(scene, 5).orElseThrow().report();
      if (!done.reasons().equals(expected)) {
        refused.add(resident.id() + " finished " + done);
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void otherSeedsAndMomentsMakeNoDifference() {
    for (long seed = 1; seed <= 12; seed++) {
      Scene scene = Scene.good().withSeed(seed * 31);
      assertThat(DrawnFaces.live(scene, seed * 17).reasons()).as("seed %d", seed * 31).isEmpty();
    }
  }

  @Test
  void thePictureIsCutAndWrittenAsJLisWantsIt() throws IOException {
    Portrait portrait = DrawnFaces.portrait(Scene.good(), 1).orElseThrow();
    assertThat(portrait.jpeg().length)
        .isBetween(PhotoSpec.FILE_BYTES_MIN, PhotoSpec.FILE_BYTES_MAX);
    JpegInspection header = JpegInspection.of(portrait.jpeg());
    assertThat(header.decodable()).isTrue();
    assertThat(header.components()).isEqualTo(3);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(portrait.jpeg()));
    assertThat(image.getWidth()).isEqualTo(1050).isEqualTo(portrait.width());
    assertThat(image.getHeight()).isEqualTo(1350).isEqualTo(portrait.height());
    assertThat(portrait.report().measures().get("headHeightShare")).isBetween(0.74, 0.78);
    assertThat(portrait.report().measures().get("topMarginShare")).isBetween(0.07, 0.11);
    assertThat(portrait.report().measures().get("offCentreShare")).isBetween(-0.02, 0.02);
  }

  @Test
  void chromaIsSubsampledAndTheQualityHigh() {
    byte[] jpeg = DrawnFaces.portrait(Scene.good(), 1).orElseThrow().jpeg();
    for (int i = 2; i + 20 < jpeg.length; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
        assertThat(jpeg[i + 11]).as("sampling of luminance").isEqualTo((byte) 0x22);
        assertThat(jpeg[i + 14]).as("sampling of chroma").isEqualTo((byte) 0x11);
        return;
      }
    }
    throw new AssertionError("no baseline frame header");
  }

  @Test
  void aDefectiveFrameGivesAPictureThatIsRefusedByItsOwnCheck() {
    Portrait portrait = DrawnFaces.portrait(Scene.good().withEyesOpen(0), 1).orElseThrow();
    assertThat(portrait.report().verdict()).isEqualTo(PhotoJudgement.Verdict.RETAKE);
    assertThat(portrait.report().reasons().toString()).contains("EYES_CLOSED");
  }

  @Test
  void withoutAFaceThereIsNoPicture() {
    assertThat(DrawnFaces.portrait(Scene.good().withPeople(0), 1)).isEmpty();
  }

  @Test
  void whatWouldReachOutOfTheFrameIsMovedInside() {
    Portrait portrait = DrawnFaces.portrait(Scene.good().withOffset(450, 0), 1).orElseThrow();
    assertThat(portrait.width()).isEqualTo(1050);
    assertThat(portrait.toString()).isEqualTo("Portrait[personal]");
  }
}
