package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivePhotoBoothTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final FakeCamera camera = new FakeCamera(Scene.good());
  // A clock that runs by its own steps: a slow machine only makes the test slower.
  private final AtomicLong clock = new AtomicLong();
  private final LivePhotoBooth booth =
      new LivePhotoBooth(
          camera, DrawnFaces.ANALYSER, DrawnFaces.PROFILE, () -> clock.addAndGet(20_000_000));

  @AfterEach
  void close() {
    booth.close();
  }

  @Test
  void aResidentWhoSitsStillIsTakenWithoutTouchingAnything() {
    booth.start();
    await().atMost(LONG).until(() -> booth.taken().isPresent());
    Portrait portrait = booth.taken().orElseThrow();
    assertThat(portrait.report().reasons()).isEmpty();
    assertThat(camera.state()).as("the visit still needs it").isEqualTo(CameraFeed.State.LIVE);
    assertThat(booth.tally().taken()).isEqualTo(1);
    assertThat(booth.tally().refused()).isZero();
  }

  @Test
  void aBadSceneIsGuidedAndThenTaken() {
    camera.show(Scene.good().withEyesOpen(0));
    booth.start();
    await().atMost(LONG).until(() -> booth.guidance().instruction() == Instruction.OPEN_EYES);
    assertThat(booth.taken()).isEmpty();
    camera.show(Scene.good());
    await().atMost(LONG).until(() -> booth.taken().isPresent());
    assertThat(booth.tally().liveRefusals()).containsKey("EYES_CLOSED");
  }

  @Test
  void startingAgainForgetsThePicture() {
    booth.start();
    await().atMost(LONG).until(() -> booth.taken().isPresent());
    camera.show(Scene.good().withPeople(0));
    booth.start();
    assertThat(booth.taken()).isEmpty();
    await().atMost(LONG).until(() -> booth.guidance().instruction() == Instruction.NO_FACE);
  }

  @Test
  void takenByHandItSaysWhatIsWrong() {
    camera.show(Scene.good().withMouthOpen(1));
    booth.start();
    Portrait portrait = booth.takeNow().orElseThrow();
    assertThat(portrait.report().verdict()).isEqualTo(PhotoJudgement.Verdict.RETAKE);
    assertThat(booth.taken()).hasValue(portrait);
    assertThat(booth.tally().refused()).isEqualTo(1);
  }

  @Test
  void byHandWithoutAFaceOrACameraThereIsNothing() {
    camera.show(Scene.good().withPeople(0));
    booth.start();
    assertThat(booth.takeNow()).isEmpty();
    camera.become(CameraFeed.State.ABSENT);
    assertThat(booth.takeNow()).isEmpty();
    assertThat(booth.tally().taken()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = CameraFeed.State.class,
      names = {"FROZEN", "BLACK", "TOO_SMALL", "ABSENT", "HANGING"})
  void aLostCameraIsSaid(CameraFeed.State how) {
    booth.start();
    camera.become(how);
    await().atMost(LONG).until(() -> booth.guidance().instruction() == Instruction.CAMERA_LOST);
  }

  @Test
  void thePreviewIsASmallSquareJpeg() throws IOException {
    assertThat(booth.preview()).isEmpty();
    booth.start();
    BufferedImage preview = ImageIO.read(new ByteArrayInputStream(booth.preview().orElseThrow()));
    assertThat(preview.getWidth()).isEqualTo(640);
    assertThat(preview.getHeight()).isEqualTo(640);
  }

  @Test
  void aClosedBoothHasNothingAndCantBeStarted() {
    booth.start();
    booth.takeNow();
    booth.close();
    assertThat(booth.taken()).isEmpty();
    assertThatThrownBy(booth::start).isInstanceOf(IllegalStateException.class);
  }
}
