package jp.madoguchi.kiosk.photo;

import jp.madoguchi.kiosk.photo.face.RgbImage;

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
  /** What the JPEG shows; the caller wipes it. */
  public RgbImage pixels() {
    return PictureReader.read(jpeg, FileHeader.of(jpeg), 1)
        .orElseThrow(() -> new IllegalStateException("the kiosk's own JPEG can't be read"));
  }

  @Override
  public String toString() {
    return "Portrait[personal]";
  }
}
