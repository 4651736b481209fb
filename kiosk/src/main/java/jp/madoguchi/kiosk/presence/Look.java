package jp.madoguchi.kiosk.presence;

import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.FaceVector;

/** What one look at the camera's picture showed. Personal data. */
public sealed interface Look {
  /** Nobody. */
  record Nobody() implements Look {}

  /**
   * A face that can't be compared: turned away, too small, or covered by a mask, dark lenses, a
   * hand.
   *
   * @param crowd whether a second face of comparable size is there
   * @param followed whether the face was followed without a break from the look before
   */
  record Unreadable(boolean crowd, boolean followed) implements Look {}

  /**
   * A face that can be compared; the largest one, if there are several.
   *
   * @param vector belongs to who gets the look, and is wiped by them
   * @param crowd whether a second face of comparable size is there
   * @param followed whether the face was followed without a break from the look before
   */
  record Clear(FaceVector vector, boolean crowd, boolean followed) implements Look {
    @Override
    public String toString() {
      return "Clear[personal]";
    }
  }

  /** Whether a second face of comparable size is there. */
  default boolean crowd() {
    return false;
  }

  /** Whether a face is there that was followed without a break from the look before. */
  default boolean followed() {
    return false;
  }

  /** The vector, where there is one. */
  default Optional<FaceVector> comparable() {
    return this instanceof Clear r ? Optional.of(r.vector()) : Optional.empty();
  }

  /** Overwrites what could be compared. */
  default void wipe() {
    comparable().ifPresent(FaceVector::wipe);
  }
}
