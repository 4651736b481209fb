package jp.madoguchi.sync;

/**
 * Bytes from outside that do not have the form they must have. The message holds no personal data.
 */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which part is wrong, without quoting it. */
  public MalformedException(String message) {
    super(message);
  }
}
