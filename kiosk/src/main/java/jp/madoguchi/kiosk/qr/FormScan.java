package jp.madoguchi.kiosk.qr;

import java.util.Optional;
import jp.madoguchi.rules.ApplicationId;

/**
 * Gathers what successive frames say about the form: an application ID counts after two equal
 * reads, so that a single misread never becomes someone's application. Pure; for one thread.
 */
public final class FormScan {
  private static final int EQUAL_READS = 2;
  // A code out of focus for a moment is not worth a word to the resident.
  private static final int UNCLEAR_FRAMES = 4;

  private Optional<ApplicationId> candidate = Optional.empty();
  private int reads;
  private int unclear;

  /** An empty scan. */
  public FormScan() {}

  /** Takes a frame's result in and says what the resident should hear now. */
  public FormCode add(FormCode seen) {
    unclear = seen instanceof FormCode.Unclear ? unclear + 1 : 0;
    return switch (seen) {
      case FormCode.Read read -> read(read);
      case FormCode.Unclear _ when unclear < UNCLEAR_FRAMES -> new FormCode.Nothing();
      case FormCode.Unclear _, FormCode.Foreign _, FormCode.WrongLength _, FormCode.Nothing _ ->
          seen;
    };
  }

  private FormCode read(FormCode.Read read) {
    if (candidate.isPresent() && candidate.get().equals(read.applicationId())) {
      reads++;
    } else {
      candidate = Optional.of(read.applicationId());
      reads = 1;
    }
    return reads >= EQUAL_READS ? read : new FormCode.Nothing();
  }
}
