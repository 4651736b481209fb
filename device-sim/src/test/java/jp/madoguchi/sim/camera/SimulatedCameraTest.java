package jp.madoguchi.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedCameraTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final Clock clock = Clock.systemUTC();
  private final SimulatedCamera camera =
      new SimulatedCamera(new FaceArtist(), Scene.good(), 30, 0.8, () -> clock.millis() * 1_000_000)
          .start();

  @AfterEach
  void close() {
    camera.close();
  }

  @Test
  void whoeverWatchesGetsWholePicturesInOrder() throws Exception {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      Shot first = viewing.next(viewing.before(), LONG).orElseThrow();
      Shot second = viewing.next(first.sequence(), LONG).orElseThrow();
      assertThat(second.sequence()).isGreaterThan(first.sequence());
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(second.jpeg()));
      assertThat(image.getWidth()).isEqualTo(FaceArtist.WIDTH);
      assertThat(second.jpeg().length).isGreaterThan(20_000);
    }
  }

  @Test
  void twoViewersShareOnePicture() throws Exception {
    try (SimulatedCamera.Viewing one = camera.watch();
        SimulatedCamera.Viewing two = camera.watch()) {
      Shot seen = one.next(-1, LONG).orElseThrow();
      camera.fail(CameraFault.FROZEN);
      assertThat(two.last().orElseThrow().sequence()).isGreaterThanOrEqualTo(seen.sequence());
    }
  }

  @Test
  void aFrozenCameraSendsNothingNewButKeepsTheConnection() throws Exception {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      assertThat(viewing.next(-1, LONG)).isPresent();
      camera.fail(CameraFault.FROZEN);
      long last = viewing.last().orElseThrow().sequence();
      assertThat(viewing.next(last, SHORT)).isEmpty();
      assertThat(viewing.ended()).isFalse();
      camera.fail(CameraFault.NONE);
      assertThat(viewing.next(last, LONG)).isPresent();
    }
  }

  @Test
  void aDisconnectedCameraEndsTheViewing() throws Exception {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      assertThat(viewing.next(-1, LONG)).isPresent();
      camera.fail(CameraFault.DISCONNECTED);
      assertThat(viewing.ended()).isTrue();
      assertThat(viewing.next(-1, LONG)).isEmpty();
      assertThat(viewing.last()).isEmpty();
    }
  }

  @Test
  void aCoveredLensIsBlack() throws Exception {
    camera.fail(CameraFault.BLACK);
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      Shot shot = viewing.next(-1, LONG).orElseThrow();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(shot.jpeg()));
      assertThat(image.getRGB(640, 300) & 0xFFFFFF).isZero();
    }
  }

  @Test
  void aCameraThatRepeatsSendsTheSameBytesAsNewPictures() throws Exception {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      assertThat(viewing.next(-1, LONG)).isPresent();
      camera.fail(CameraFault.REPEATED);
      Shot first = nextMade(viewing);
      Shot second = viewing.next(first.sequence(), LONG).orElseThrow();
      assertThat(second.sequence()).isGreaterThan(first.sequence());
      assertThat(second.jpeg()).isEqualTo(first.jpeg());
    }
  }

  @Test
  void aWrongSizeIsSmallAndGarbageIsNoPicture() throws Exception {
    camera.fail(CameraFault.WRONG_SIZE);
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(nextMade(viewing).jpeg()));
      assertThat(image.getWidth()).isEqualTo(320);
      assertThat(image.getHeight()).isEqualTo(240);
      camera.fail(CameraFault.GARBAGE);
      assertThat(ImageIO.read(new ByteArrayInputStream(nextMade(viewing).jpeg()))).isNull();
    }
  }

  /** A picture that was made after now for sure: not the one that was under way. */
  private static Shot nextMade(SimulatedCamera.Viewing viewing) throws InterruptedException {
    long last = viewing.last().map(Shot::sequence).orElse(-1L);
    return viewing.next(last, LONG).orElseThrow();
  }

  @Test
  void aScriptIsPlayedFromTheNextPictureAndEnds() throws Exception {
    Looks other = Looks.usual().sibling(3);
    camera.play(Script.of(Scene.good()).then(2, Happening.CUT, other, 1));
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      long last = -1;
      for (long frame = 0; frame < 5; frame++) {
        Shot shot = viewing.next(last, LONG).orElseThrow();
        last = shot.sequence();
        assertThat(shot.scene().looks()).isEqualTo(last < 2 ? Looks.usual() : other);
      }
    }
    assertThat(camera.scriptFrame()).isEmpty();
    camera.play(Script.of(Scene.good()).then(0, Happening.SECOND_IN, other, 1000));
    assertThat(camera.scriptFrame()).isPresent();
    camera.show(Scene.good());
    assertThat(camera.scriptFrame()).isEmpty();
  }

  @Test
  void whoWaitsForALateCameraIsLetGoWhenItIsRepaired() throws Exception {
    camera.fail(CameraFault.LATE);
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      assertThat(viewing.idleWhile(CameraFault.LATE, SHORT)).isTrue();
      assertThat(viewing.idleWhile(CameraFault.HANG, LONG)).isFalse();
      Thread repair = Thread.ofVirtual().start(() -> camera.fail(CameraFault.NONE));
      assertThat(viewing.idleWhile(CameraFault.LATE, LONG)).isFalse();
      repair.join();
    }
  }

  @Test
  void aTornPictureEndsInTheMiddle() throws Exception {
    camera.fail(CameraFault.TORN);
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      int torn = 0;
      long last = -1;
      for (int i = 0; i < 4; i++) {
        Shot shot = viewing.next(last, LONG).orElseThrow();
        last = shot.sequence();
        byte[] jpeg = shot.jpeg();
        boolean whole =
            (jpeg[jpeg.length - 1] & 0xFF) == 0xD9 && (jpeg[jpeg.length - 2] & 0xFF) == 0xFF;
        torn += whole ? 0 : 1;
      }
      assertThat(torn).isBetween(1, 2);
    }
  }

  @Test
  void theTruthIsThatOfWhatWasSent() throws Exception {
    camera.show(Scene.good().withMask());
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      assertThat(viewing.next(-1, LONG)).isPresent();
    }
    assertThat(camera.truth().defects()).containsExactly(jp.madoguchi.rules.PhotoReason.MASK);
  }

  @Test
  void afterAChangeOfSceneNobodyIsShownTheOldOne() throws Exception {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      assertThat(viewing.next(-1, LONG)).isPresent();
    }
    camera.show(Scene.good().withPeople(0));
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      Shot shot = viewing.next(viewing.before(), LONG).orElseThrow();
      shot = viewing.next(shot.sequence(), LONG).orElseThrow();
      assertThat(shot.scene().people()).isZero();
    }
  }

  @Test
  void withoutViewersNothingIsDrawn() throws Exception {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      assertThat(viewing.next(-1, LONG)).isPresent();
    }
    SimulatedCamera.Viewing later = camera.watch();
    later.close();
    later.close(); // a second time does nothing
    assertThat(later.next(later.last().orElseThrow().sequence() + 1, SHORT)).isEmpty();
  }

  @Test
  void ratesThatNoCameraHasAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulatedCamera(new FaceArtist(), Scene.good(), 0, 0.8, () -> 0L));
    assertThatIllegalArgumentException().isThrownBy(() -> new JpegEncoder(0));
  }
}
