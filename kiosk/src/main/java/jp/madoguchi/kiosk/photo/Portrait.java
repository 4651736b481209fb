package jp.madoguchi.kiosk.photo;

/**
 * A picture as it would be on the card: cropped 35:45, JPEG within J-LIS's limits, with the report
 * on exactly these bytes. Personal data.
 *
 * @param jpeg RGB JPEG
 * @param width pixels
 * @param height pixels
 * @param report the check of this JPEG, not of the camera frame
 */
public record Portrait(byte[] jpeg, int width, int height, PhotoReport report) {
  @Override
  public String toString() {
    return "Portrait[personal]";
  }
}
