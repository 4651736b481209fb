package jp.madoguchi.kiosk.photo.face;

/**
 * Tells whether two pictures of one visit show the same person. It compares pictures that are in
 * memory anyway and never looks anybody up: there is nothing to look up in. Any thread may ask; one
 * is served at a time.
 */
public interface FaceMatcher extends AutoCloseable {
  /**
   * Describes a face for comparing. The caller wipes the vector when the visit needs it no more.
   *
   * @param image the whole picture
   * @param face found in that picture
   */
  FaceVector describe(RgbImage image, Face face);

  /**
   * Compares two faces without leaving vectors behind, in one run of the model.
   *
   * @param image the whole picture
   * @param face found in that picture
   * @param otherImage the whole other picture
   * @param otherFace found in the other picture
   * @return as {@link FaceVector#similarity}
   */
  double similarity(RgbImage image, Face face, RgbImage otherImage, Face otherFace);

  @Override
  void close();
}
