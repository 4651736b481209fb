package jp.madoguchi.sim.camera;

/**
 * A sheet of paper held before the camera.
 *
 * @param kind what is printed on it
 * @param applicationId the 23 digits of the application form that it is, or was meant to be
 * @param beside held beside the face instead of before it
 */
public record Sheet(Kind kind, String applicationId, boolean beside) {
  /** Checks the digits: what is not 23 of them is made by {@link Kind#WRONG_LENGTH}. */
  public Sheet {
    if (!applicationId.matches("[0-9]{23}")) {
      throw new IllegalArgumentException("applicationId must be 23 digits");
    }
  }

  /** Kinds of sheets. */
  public enum Kind {
    /** An application form as it should be. */
    FORM,
    /** A QR code of something else. */
    FOREIGN_QR,
    /** A form out of focus. */
    BLURRED,
    /** A form whose QR has 22 digits. */
    WRONG_LENGTH
  }

  /** The text in the QR. */
  public String qrText() {
    return switch (kind) {
      case FORM, BLURRED -> FORM_ADDRESS + applicationId;
      case WRONG_LENGTH -> FORM_ADDRESS + applicationId.substring(0, 22);
      case FOREIGN_QR -> "https://shop.example.jp/coupon?c=20OFF";
    };
  }

  /**
   * The real form's QR opens this page with the ID filled in; how it carries the ID is not public,
   * so the parameter's name is ours.
   */
  private static final String FORM_ADDRESS =
      "https://net.kojinbango-card.go.jp/SS_SERVICE_OUT/FA01S001Action.do?id=";

  @Override
  public String toString() {
    return "Sheet[" + kind + "]";
  }
}
