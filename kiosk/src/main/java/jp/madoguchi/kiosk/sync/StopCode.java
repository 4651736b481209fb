package jp.madoguchi.kiosk.sync;

/**
 * Reasons to stop that the kiosk finds itself; the others are {@link jp.madoguchi.sync.Refusal}'s.
 */
public final class StopCode {
  /** The office has entries that this kiosk doesn't have: its disk was restored or copied. */
  public static final String OFFICE_AHEAD = "log.office-ahead";

  /** The office asks for entries that it had signed for and that are pruned here. */
  public static final String OFFICE_BEHIND = "log.office-behind";

  /** The office asks for a blob that isn't here. */
  public static final String BLOB_LOST = "log.blob-lost";

  private StopCode() {}
}
