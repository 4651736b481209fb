package jp.madoguchi.sim.camera;

/**
 * One picture as the camera sends it.
 *
 * @param jpeg the bytes; with {@link CameraFault#TORN} not always a whole JPEG
 * @param sequence grows by one with every picture sent
 * @param scene what it shows
 * @param frame its number for {@link FaceArtist}
 */
public record Shot(byte[] jpeg, long sequence, Scene scene, long frame) {
  @Override
  public String toString() {
    return "Shot[" + sequence + "]";
  }
}
