package jp.madoguchi.kiosk.card.chip;

import java.util.List;
import jp.madoguchi.rules.PinKind;

/**
 * Where a PIN is on the card.
 *
 * @param application which application has it
 * @param file its file id, which is its short id too
 * @param changedBy how it is changed
 */
public record PinReference(Application application, int file, Change changedBy) {
  /** The command that changes it, after a VERIFY of the same. */
  public enum Change {
    /** CHANGE REFERENCE DATA, 00 24 01. */
    REFERENCE_DATA,
    /** JICSAP's CHANGE KEY, 80 32 00. */
    KEY
  }

  /**
   * The references of what residents know as one PIN. 住民基本台帳用 has two, in this order of changing.
   */
  public static List<PinReference> of(PinKind kind) {
    return switch (kind) {
      case AUTHENTICATION ->
          List.of(new PinReference(Application.JPKI, 0x18, Change.REFERENCE_DATA));
      case SIGNING -> List.of(new PinReference(Application.JPKI, 0x1B, Change.REFERENCE_DATA));
      case TEXT_INPUT ->
          List.of(new PinReference(Application.TEXT_INPUT, 0x11, Change.REFERENCE_DATA));
      case RESIDENT_REGISTER ->
          List.of(
              new PinReference(Application.COMMON, 0x1C, Change.KEY),
              new PinReference(Application.RESIDENT_REGISTER, 0x1C, Change.KEY));
    };
  }
}
