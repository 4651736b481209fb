package jp.madoguchi.kiosk.photo.face;

/** Finds the faces of a picture. Any thread may ask; one is served at a time. */
public interface FaceAnalyser extends AutoCloseable {
  /** Looks at one picture; keeps nothing of it. */
  FaceFindings analyse(RgbImage image);

  /** Begins to follow a face through the pictures of a live camera. Not to be used after close. */
  FaceTrack newTrack();

  /** Runs everything once on an empty picture, so that the first real one doesn't wait for it. */
  void rehearse();

  @Override
  void close();
}
