package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.JpegEncoder;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.Test;

class PictureLookTest {
  private static final FaceArtist ARTIST = new FaceArtist();

  @Test
  void aPictureHasTheFingerprintOfItsCopyAndOfNoOther() {
    BufferedImage picture = FaultyDevice.noise();
    BufferedImage copy =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    copy.createGraphics().drawImage(picture, 0, 0, null);
    assertThat(PictureLook.of(copy)).isEqualTo(PictureLook.of(picture));
    assertThat(PictureLook.of(FaultyDevice.noise()).fingerprint())
        .isNotEqualTo(PictureLook.of(picture).fingerprint());
  }

  @Test
  void aFormHeldStillBeforeASensorOfLittleNoiseNeverLooksLikeARepeatedPicture() throws IOException {
    Scene still = Scene.good().withSway(0).withNoise(0.5);
    JpegEncoder encoder = new JpegEncoder(0.7);
    Set<Long> fingerprints = new HashSet<>();
    for (int frame = 0; frame < FaceArtist.LOOP_FRAMES; frame++) {
      byte[] jpeg = encoder.encode(ARTIST.draw(still, frame));
      fingerprints.add(PictureLook.of(ImageIO.read(new ByteArrayInputStream(jpeg))).fingerprint());
    }
    assertThat(fingerprints).hasSize(FaceArtist.LOOP_FRAMES);
  }

  @Test
  void aDarkRoomIsNotACoveredLens() {
    assertThat(PictureLook.of(ARTIST.draw(Scene.good().withLightLevel(0.3), 1)).black()).isFalse();
    BufferedImage covered = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    assertThat(PictureLook.of(covered).black()).isTrue();
  }
}
