package jp.madoguchi.kiosk.presence;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.FaceVector;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;

/**
 * People for the trials, measured with the model: the similar one is the most similar of a crowd.
 * Nobody is left out, however alike.
 */
final class TrialPeople implements SwapTrial.People {
  private static final int CROWD = 40;
  private static final long CROWD_SEED = 4_711;
  private static final FaceArtist ARTIST = new FaceArtist();

  private final TrialVisit.Models models;
  private final List<Looks> crowd = new ArrayList<>();
  private final List<FaceVector> vectors = new ArrayList<>();

  TrialPeople(TrialVisit.Models models) {
    this.models = models;
    for (int i = 0; i < CROWD; i++) {
      Looks looks = Population.resident(CROWD_SEED, i);
      crowd.add(looks);
      vectors.add(vector(Scene.good(looks), 0));
    }
  }

  @Override
  public SwapTrial.Pair similar(long seed) {
    int first = (int) Math.floorMod(seed, (long) CROWD);
    int nearest = -1;
    for (int i = 0; i < CROWD; i++) {
      boolean nearer =
          i != first && (nearest < 0 || similarity(first, i) > similarity(first, nearest));
      nearest = nearer ? i : nearest;
    }
    return new SwapTrial.Pair(crowd.get(first), crowd.get(nearest));
  }

  private double similarity(int a, int b) {
    return vectors.get(a).similarity(vectors.get(b));
  }

  @Override
  public SwapTrial.Pair siblings(long seed) {
    Looks first = Population.resident(seed, 3);
    return new SwapTrial.Pair(first, first.sibling(seed));
  }

  @Override
  public double similarity(SwapTrial.Pair pair) {
    return vector(Scene.good(pair.first()), 0).similarity(vector(Scene.good(pair.other()), 0));
  }

  /** A face as the model sees it. */
  FaceVector vector(Scene scene, long frame) {
    RgbImage image = RgbImage.of(ARTIST.draw(scene, frame));
    return switch (models.analyser().analyse(image)) {
      case FaceFindings.None _ -> throw new IllegalStateException("no face in " + scene);
      case FaceFindings.One(Face face) -> models.matcher().describe(image, face);
      case FaceFindings.Many many -> models.matcher().describe(image, many.largest());
    };
  }
}
