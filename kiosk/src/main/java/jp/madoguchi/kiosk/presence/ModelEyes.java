package jp.madoguchi.kiosk.presence;

import java.awt.image.BufferedImage;
import java.util.List;
import jp.madoguchi.kiosk.photo.FaceCover;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.FaceMatcher;
import jp.madoguchi.kiosk.photo.face.FaceTrack;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.photo.PhotoProfile;

/** Looks with the face models. */
public final class ModelEyes implements Eyes {
  private final FaceAnalyser analyser;
  private final FaceTrack track;
  private final FaceMatcher matcher;
  private final PhotoProfile profile;
  private boolean followed = true;

  /**
   * Eyes for one visit.
   *
   * @param analyser shared, not closed
   * @param matcher shared, not closed
   * @param profile tells what counts as covered
   */
  public ModelEyes(FaceAnalyser analyser, FaceMatcher matcher, PhotoProfile profile) {
    this.analyser = analyser;
    this.matcher = matcher;
    this.profile = profile;
    track = analyser.newTrack();
  }

  @Override
  public synchronized Look at(BufferedImage frame) {
    RgbImage image = RgbImage.of(frame);
    try {
      FaceFindings findings = next(image);
      boolean sinceLook = followed;
      followed = true;
      return look(image, findings, sinceLook);
    } finally {
      image.wipe();
    }
  }

  @Override
  public synchronized void follow(BufferedImage frame) {
    RgbImage image = RgbImage.of(frame);
    try {
      next(image);
    } finally {
      image.wipe();
    }
  }

  private FaceFindings next(RgbImage image) {
    FaceFindings findings = track.next(image);
    followed &= track.followed();
    return findings;
  }

  @Override
  public synchronized void lookAway() {
    track.forget();
  }

  @Override
  public synchronized Look at(Portrait taken) {
    RgbImage image = taken.pixels();
    try {
      return look(image, analyser.analyse(image), false);
    } finally {
      image.wipe();
    }
  }

  private Look look(RgbImage image, FaceFindings findings, boolean followed) {
    return switch (findings) {
      case FaceFindings.None _ -> new Look.Nobody();
      case FaceFindings.One one -> look(image, one.face(), false, followed);
      case FaceFindings.Many many -> look(image, many.largest(), crowd(many.boxes()), followed);
    };
  }

  private Look look(RgbImage image, Face face, boolean crowd, boolean followed) {
    boolean readable =
        face.presence() >= PresenceLimits.PRESENCE_MIN
            && Math.abs(face.pose().yaw()) <= PresenceLimits.YAW_MAX
            && Math.abs(face.pose().pitch() - PresenceLimits.PITCH_STRAIGHT)
                <= PresenceLimits.PITCH_MAX
            && face.landmarks().eyeOpening() >= PresenceLimits.EYES_OPEN_MIN
            && face.landmarks().eyeDistance() >= PresenceLimits.EYES_PIXELS_MIN
            && !FaceCover.covers(image, face, profile);
    return readable
        ? new Look.Clear(matcher.describe(image, face), crowd, followed)
        : new Look.Unreadable(crowd, followed);
  }

  private static boolean crowd(List<Box> largestFirst) {
    double least = largestFirst.getFirst().area() * PresenceLimits.COMPARABLE_FACE;
    return largestFirst.stream().filter(box -> box.area() >= least).count() > 1;
  }
}
