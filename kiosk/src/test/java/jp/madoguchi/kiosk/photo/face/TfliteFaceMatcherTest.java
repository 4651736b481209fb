package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The real model on drawn residents. */
class TfliteFaceMatcherTest {
  private static final FaceAnalyser ANALYSER = new TfliteFaceAnalyser();
  private static final FaceMatcher MATCHER = new TfliteFaceMatcher();

  private record Shot(RgbImage image, Face face) {
    FaceVector vector() {
      return MATCHER.describe(image, face);
    }
  }

  @AfterAll
  static void close() {
    ANALYSER.close();
    MATCHER.close();
  }

  private static Shot shot(Scene scene, long frame) {
    RgbImage image = DrawnVisitors.picture(scene, frame);
    return new Shot(image, DrawnVisitors.face(ANALYSER.analyse(image)));
  }

  @Test
  void everybodyIsMoreLikeThemselvesThanLikeAnybodyElse() {
    List<Resident> residents = DrawnVisitors.first(10);
    List<FaceVector> shutter = new ArrayList<>();
    List<FaceVector> witness = new ArrayList<>();
    for (Resident resident : residents) {
      shutter.add(shot(resident.scene(), 2).vector());
      witness.add(shot(resident.scene().withPose(4, 3, 3).withLightLevel(0.85), 31).vector());
    }
    for (int i = 0; i < residents.size(); i++) {
      double own = shutter.get(i).similarity(witness.get(i));
      for (int j = 0; j < residents.size(); j++) {
        if (i != j) {
          assertThat(shutter.get(i).similarity(witness.get(j)))
              .as("%s and %s", residents.get(i), residents.get(j))
              .isLessThan(own);
        }
      }
    }
  }

  @Test
  void aComparisonIsTheSameInBothDirectionsAndInOneRun() {
    Shot one = shot(DrawnVisitors.first(1).getFirst().scene(), 3);
    Shot other = shot(DrawnVisitors.first(2).getLast().scene(), 4);
    double similarity = one.vector().similarity(other.vector());
    assertThat(other.vector().similarity(one.vector())).isEqualTo(similarity);
    assertThat(MATCHER.similarity(one.image(), one.face(), other.image(), other.face()))
        .isCloseTo(similarity, within(1e-5));
    assertThat(one.vector().similarity(one.vector())).isCloseTo(1, within(1e-6));
  }

  @Test
  void aLeaningHeadIsSetUpright() {
    Scene scene = DrawnVisitors.first(3).getLast().scene();
    FaceVector upright = shot(scene, 2).vector();
    assertThat(shot(scene.withPose(0, 0, 20), 2).vector().similarity(upright)).isGreaterThan(0.8);
    assertThat(shot(scene.withDistance(1.8), 2).vector().similarity(upright)).isGreaterThan(0.8);
  }

  @Test
  void aWipedVectorSaysNothingAnyMore() {
    FaceVector one = new FaceVector(new float[] {1, 2, 2});
    FaceVector other = new FaceVector(new float[] {2, 4, 4});
    assertThat(one.similarity(other)).isCloseTo(1, within(1e-6));
    other.wipe();
    assertThatThrownBy(() -> one.similarity(other)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> other.similarity(one)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyTheDirectionOfAVectorCounts() {
    FaceVector one = new FaceVector(new float[] {3, 4});
    assertThat(one.similarity(new FaceVector(new float[] {-30, -40}))).isCloseTo(-1, within(1e-6));
    assertThat(one.similarity(new FaceVector(new float[] {-4, 3}))).isCloseTo(0, within(1e-6));
    assertThatThrownBy(() -> new FaceVector(new float[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FaceVector(new float[] {Float.NaN, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVectorNeverPrintsItself() {
    assertThat(new FaceVector(new float[] {1})).hasToString("FaceVector[personal]");
  }
}
