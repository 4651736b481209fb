package jp.madoguchi.kiosk.photo.face;

/** Looks at every picture anew. */
final class AnewTrack implements FaceTrack {
  private final FaceAnalyser analyser;
  private boolean before;
  private boolean followed;

  AnewTrack(FaceAnalyser analyser) {
    this.analyser = analyser;
  }

  @Override
  public FaceFindings next(RgbImage image) {
    FaceFindings findings = analyser.analyse(image);
    boolean now = findings instanceof FaceFindings.One;
    followed = before && now;
    before = now;
    return findings;
  }

  @Override
  public boolean followed() {
    return followed;
  }

  @Override
  public void forget() {
    before = false;
    followed = false;
  }
}
