package jp.madoguchi.kiosk.photo;

import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * What gauges look at: one face in one picture. Personal data.
 *
 * @param image the camera's frame or the finished picture
 * @param face its face
 * @param head where the head is
 * @param picture what counts as the picture: what will be cut out of a frame, or the finished whole
 * @param grid the face's own coordinates
 * @param skin the face's own skin
 * @param monochrome whether the picture has no colours
 */
record Subject(
    RgbImage image,
    Face face,
    Head head,
    Box picture,
    FaceGrid grid,
    Skin skin,
    boolean monochrome) {

  static Subject of(RgbImage image, Face face, Head head, Box picture) {
    return new Subject(
        image,
        face,
        head,
        picture,
        FaceGrid.of(image, face.landmarks()),
        Skin.of(image, face.landmarks()),
        Monochrome.is(image));
  }

  @Override
  public String toString() {
    return "Subject[personal]";
  }
}
