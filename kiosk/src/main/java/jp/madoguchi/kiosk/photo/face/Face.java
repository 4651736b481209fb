package jp.madoguchi.kiosk.photo.face;

/**
 * One face in detail. Personal data.
 *
 * @param box where the detector saw it, pixels
 * @param landmarks its mesh, pixels
 * @param pose how the head is turned
 * @param presence how sure the mesh is that this is a face, 0..1
 * @param person which pixels around it belong to a person
 */
public record Face(Box box, Landmarks landmarks, Pose pose, double presence, PersonMask person) {
  @Override
  public String toString() {
    return "Face[personal]";
  }
}
