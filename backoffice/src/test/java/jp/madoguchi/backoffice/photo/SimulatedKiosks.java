package jp.madoguchi.backoffice.photo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;

/**
 * Simulated: kiosks whose pictures have figures only, and a card centre with a rule that the office
 * does not know. Figures lie well inside the shipped limits; one kiosk has a bad lamp and throws
 * shadows on the background.
 */
public final class SimulatedKiosks {
  public static final String BAD_LAMP = "k03";

  /** The hidden rule: the centre refuses darker shadows than this. */
  static final double CENTRE_TAKES_SHADOW_TO = 45;

  private static final List<String> KIOSKS = List.of("k01", "k02", BAD_LAMP, "k04", "k05");
  private static final int RETAKES_MAX = 4;

  private final Random random;
  private final PhotoProfile shipped;

  /** A world of this seed. */
  public SimulatedKiosks(PhotoProfile shipped, long seed) {
    this.shipped = shipped;
    this.random = new Random(seed);
  }

  /** A round of pictures under this profile, judged by the hidden rule and by a little chance. */
  public List<JudgedShot> round(PhotoProfile profile, int perKiosk) {
    List<JudgedShot> shots = new ArrayList<>();
    for (String kiosk : KIOSKS) {
      for (int i = 0; i < perKiosk; i++) {
        shots.add(verdict(kiosk, profile, picture(kiosk, profile)));
      }
    }
    return shots;
  }

  /** Pictures that the centre refuses by chance alone. */
  List<JudgedShot> noise(PhotoProfile profile, int pictures, double refusedShare) {
    List<PhotoReason> reasons =
        List.of(PhotoReason.BG_SHADOW, PhotoReason.BLUR, PhotoReason.SHADE, PhotoReason.FRINGE);
    List<JudgedShot> shots = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      String kiosk = KIOSKS.get(i % KIOSKS.size());
      Map<String, Double> measures = picture(kiosk, profile);
      shots.add(
          random.nextDouble() < refusedShare
              ? shot(
                  kiosk,
                  profile,
                  measures,
                  Optional.of(reasons.get(random.nextInt(reasons.size()))))
              : shot(kiosk, profile, measures, Optional.empty()));
    }
    return shots;
  }

  /** What a resident ends up with: retaken while the profile refuses it. */
  private Map<String, Double> picture(String kiosk, PhotoProfile profile) {
    Map<String, Double> measures = measures(kiosk);
    for (int retake = 0; retake < RETAKES_MAX && !passes(profile, measures); retake++) {
      measures = measures(kiosk);
    }
    return measures;
  }

  private static boolean passes(PhotoProfile profile, Map<String, Double> measures) {
    return profile.judge(measures, PhotoStage.FINAL, Set.of()).findings().isEmpty();
  }

  /** Around the middle of what the limits allow; one-sided limits are kept by half their value. */
  private Map<String, Double> measures(String kiosk) {
    Map<String, Double> measures = new HashMap<>();
    for (PhotoLimit limit : shipped.limitsOf(PhotoStage.FINAL)) {
      double room = Math.max(Math.abs(limit.value()), 0.1) * 0.5;
      double inside =
          limit.bound() == PhotoLimit.Bound.AT_MOST ? limit.value() - room : limit.value() + room;
      double value = inside + random.nextGaussian() * room / 5;
      measures.merge(limit.measure(), value, (a, b) -> (a + b) / 2);
    }
    boolean bad = kiosk.equals(BAD_LAMP);
    measures.put("backgroundShadowGrey", (bad ? 40 : 22) + random.nextGaussian() * (bad ? 10 : 6));
    return measures;
  }

  private JudgedShot verdict(String kiosk, PhotoProfile profile, Map<String, Double> measures) {
    boolean shadow =
        measures.get("backgroundShadowGrey") > CENTRE_TAKES_SHADOW_TO && random.nextDouble() < 0.95;
    if (shadow) {
      return shot(kiosk, profile, measures, Optional.of(PhotoReason.BG_SHADOW));
    }
    return random.nextDouble() < 0.01
        ? shot(kiosk, profile, measures, Optional.of(PhotoReason.FRINGE))
        : shot(kiosk, profile, measures, Optional.empty());
  }

  private static JudgedShot shot(
      String kiosk,
      PhotoProfile profile,
      Map<String, Double> measures,
      Optional<PhotoReason> reason) {
    return new JudgedShot(
        kiosk,
        profile.id(),
        measures,
        Set.of(),
        Set.of(),
        reason.isEmpty() ? PhotoOutcome.Result.ACCEPTED : PhotoOutcome.Result.DEFECT,
        PhotoOutcome.By.CENTRE,
        reason);
  }
}
