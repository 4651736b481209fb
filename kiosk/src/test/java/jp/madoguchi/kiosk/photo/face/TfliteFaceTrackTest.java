package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A followed face against the full analysis, on drawn residents. */
class TfliteFaceTrackTest {
  private static final FaceAnalyser ANALYSER = new TfliteFaceAnalyser();
  private static final Scene SOMEBODY = DrawnVisitors.first(1).getFirst().scene();
  private static final Scene SOMEBODY_ELSE = DrawnVisitors.first(2).getLast().scene();
  private static final int LONG_ENOUGH = 7;

  private final FaceTrack track = ANALYSER.newTrack();

  @AfterAll
  static void close() {
    ANALYSER.close();
  }

  private FaceFindings next(Scene scene, int frame) {
    return track.next(DrawnVisitors.picture(scene, frame));
  }

  private void follow(Scene scene, int frames) {
    for (int frame = 0; frame < frames; frame++) {
      next(scene, frame);
    }
  }

  @Test
  void aFollowedFaceIsWhatTheFullAnalysisFinds() {
    for (Resident resident : DrawnVisitors.first(4)) {
      track.forget();
      Scene moving = resident.scene().withSway(14);
      for (int frame = 0; frame < 9; frame++) {
        RgbImage image = DrawnVisitors.picture(moving, frame);
        Face followed = DrawnVisitors.face(track.next(image));
        Face full = DrawnVisitors.face(ANALYSER.analyse(image));
        assertThat(track.followed()).as("%s frame %d", resident, frame).isEqualTo(frame > 0);
        assertAlike(followed, full, resident + " frame " + frame);
      }
    }
  }

  /** A mesh that looks once more at the same picture differs from itself about as much. */
  private static void assertAlike(Face followed, Face full, String name) {
    double unit = full.landmarks().eyeDistance();
    double sum = 0;
    for (int point = 0; point < Landmarks.COUNT; point++) {
      double step =
          Math.hypot(
              followed.landmarks().x(point) - full.landmarks().x(point),
              followed.landmarks().y(point) - full.landmarks().y(point));
      assertThat(step / unit).as("%s point %d", name, point).isLessThan(0.15);
      sum += step / unit / Landmarks.COUNT;
    }
    assertThat(sum).as(name).isLessThan(0.025);
    assertThat(followed.pose().yaw()).as(name).isCloseTo(full.pose().yaw(), within(1.5));
    assertThat(followed.pose().pitch()).as(name).isCloseTo(full.pose().pitch(), within(2.0));
    assertThat(followed.pose().roll()).as(name).isCloseTo(full.pose().roll(), within(1.0));
    assertThat(followed.landmarks().eyeOpening())
        .as(name)
        .isCloseTo(full.landmarks().eyeOpening(), within(0.015));
    assertThat(followed.box().cover(full.box())).as(name).isGreaterThan(0.9);
    assertThat(maskDifference(followed.person(), full.person())).as(name).isLessThan(0.02);
  }

  private static double maskDifference(PersonMask a, PersonMask b) {
    double sum = 0;
    int places = 0;
    for (int y = 2; y < 720; y += 12) {
      for (int x = 2; x < 1280; x += 12) {
        sum += Math.abs(a.at(x, y) - b.at(x, y));
        places++;
      }
    }
    return sum / places;
  }

  @Test
  void aSecondPersonIsNoticedWithinThreePictures() {
    for (int start = LONG_ENOUGH; start < LONG_ENOUGH + 3; start++) {
      track.forget();
      follow(SOMEBODY, start);
      assertThat(track.followed()).isTrue();
      boolean noticed = false;
      for (int frame = start; frame < start + 3; frame++) {
        noticed |= next(SOMEBODY.withPeople(2), frame) instanceof FaceFindings.Many;
      }
      assertThat(noticed).as("after %d pictures", start).isTrue();
      // The first one did not leave: it is still followed beside the second.
      assertThat(next(SOMEBODY.withPeople(2), start + 3)).isInstanceOf(FaceFindings.Many.class);
      assertThat(track.followed()).isTrue();
      assertThat(next(SOMEBODY, start + 4)).isInstanceOf(FaceFindings.One.class);
      assertThat(track.followed()).isTrue();
    }
  }

  @Test
  void aSmallFaceBehindIsNoticedWithinThreePictures() {
    for (int start = LONG_ENOUGH; start < LONG_ENOUGH + 3; start++) {
      track.forget();
      follow(SOMEBODY, start);
      assertThat(track.followed()).isTrue();
      boolean noticed = false;
      for (int frame = start; frame < start + 3; frame++) {
        noticed |= track.next(withSomebodyBehind(frame)) instanceof FaceFindings.Many;
      }
      assertThat(noticed).as("after %d pictures", start).isTrue();
      assertThat(track.followed()).isTrue();
    }
  }

  /** A head of about 130 pixels beside the one before the camera: only the far detector sees it. */
  private static RgbImage withSomebodyBehind(int frame) {
    BufferedImage picture = DrawnVisitors.ARTIST.draw(SOMEBODY, frame);
    BufferedImage other = DrawnVisitors.ARTIST.draw(SOMEBODY_ELSE, frame);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(
        other.getScaledInstance(384, 216, Image.SCALE_AREA_AVERAGING), 866, 30, null);
    graphics.dispose();
    return RgbImage.of(picture);
  }

  @Test
  void whoMovesAsPeopleDoIsFollowed() {
    for (int frame = 0; frame < 8; frame++) {
      Scene moving =
          SOMEBODY
              .withOffset(40 * frame - 160, 12 * frame - 40)
              .withPose(4 * frame - 12, 2 - frame, 3 * frame - 9);
      assertThat(next(moving, frame)).as("frame %d", frame).isInstanceOf(FaceFindings.One.class);
      assertThat(track.followed()).as("frame %d", frame).isEqualTo(frame > 0);
    }
  }

  @Test
  void aFaceElsewhereIsNotTheOneThatWasFollowed() {
    for (int start = LONG_ENOUGH; start < LONG_ENOUGH + 3; start++) {
      track.forget();
      follow(SOMEBODY, start);
      Scene other = SOMEBODY_ELSE.withOffset(170, 20);
      Face found = DrawnVisitors.face(next(other, start));
      assertThat(track.followed()).as("after %d pictures", start).isFalse();
      Face truth = DrawnVisitors.face(ANALYSER.analyse(DrawnVisitors.picture(other, start)));
      assertAlike(found, truth, "after " + start + " pictures");
    }
  }

  @Test
  void aFaceInAnothersPlaceShowsItselfAtOnce() {
    try (FaceMatcher matcher = new TfliteFaceMatcher()) {
      for (int start = LONG_ENOUGH; start < LONG_ENOUGH + 3; start++) {
        track.forget();
        follow(SOMEBODY, start);
        RgbImage last = DrawnVisitors.picture(SOMEBODY, start);
        Face before = DrawnVisitors.face(track.next(last));
        RgbImage swapped = DrawnVisitors.picture(SOMEBODY_ELSE, start + 1);
        Face found = DrawnVisitors.face(track.next(swapped));
        Face truth = DrawnVisitors.face(ANALYSER.analyse(swapped));
        RgbImage honest = DrawnVisitors.picture(SOMEBODY, start + 2);
        Face same = DrawnVisitors.face(ANALYSER.analyse(honest));
        // What the track reports is the new face, not a memory of the old one.
        assertThat(matcher.similarity(swapped, found, swapped, truth)).isGreaterThan(0.95);
        assertThat(matcher.similarity(last, before, swapped, found))
            .isLessThan(matcher.similarity(last, before, honest, same) - 0.05);
      }
    }
  }

  @Test
  void aLostFaceIsFoundAnewAndNotTakenForTheOldOne() {
    follow(SOMEBODY, LONG_ENOUGH);
    assertThat(next(SOMEBODY.withPeople(0), 8)).isInstanceOf(FaceFindings.None.class);
    assertThat(track.followed()).isFalse();
    assertThat(next(SOMEBODY, 9)).isInstanceOf(FaceFindings.One.class);
    assertThat(track.followed()).isFalse();
    assertThat(next(SOMEBODY, 10)).isInstanceOf(FaceFindings.One.class);
    assertThat(track.followed()).isTrue();
  }

  @Test
  void forgottenTheNextPictureIsTheFirst() {
    follow(SOMEBODY, LONG_ENOUGH);
    track.forget();
    assertThat(track.followed()).isFalse();
    next(SOMEBODY, 8);
    assertThat(track.followed()).isFalse();
  }

  @Test
  void twoTracksOfOneAnalyserDoNotDisturbEachOther() {
    FaceTrack other = ANALYSER.newTrack();
    for (int frame = 0; frame < 5; frame++) {
      Face here = DrawnVisitors.face(next(SOMEBODY.withOffset(-150, 0), frame));
      Face there =
          DrawnVisitors.face(
              other.next(DrawnVisitors.picture(SOMEBODY_ELSE.withOffset(150, 0), frame)));
      assertThat(there.landmarks().betweenEyesX() - here.landmarks().betweenEyesX())
          .isGreaterThan(200);
      assertThat(track.followed() && other.followed()).isEqualTo(frame > 0);
    }
  }

  @Test
  void picturesOfChangingSizeAreTaken() {
    follow(SOMEBODY, 2);
    RgbImage half = DrawnVisitors.picture(SOMEBODY, 2).halved();
    assertThat(track.next(half)).isInstanceOf(FaceFindings.One.class);
    assertThat(track.followed()).isFalse();
    assertThat(track.next(new RgbImage(new int[1], 1, 1))).isInstanceOf(FaceFindings.None.class);
  }
}
