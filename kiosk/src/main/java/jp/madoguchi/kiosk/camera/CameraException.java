package jp.madoguchi.kiosk.camera;

/** A camera can't be opened or read. The message names no person and no picture. */
final class CameraException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CameraException(String message) {
    super(message);
  }

  CameraException(String message, Throwable cause) {
    super(message, cause);
  }
}
