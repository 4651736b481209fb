package jp.madoguchi.kiosk.session;

import java.util.Optional;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.kiosk.qr.FormCode;
import jp.madoguchi.kiosk.qr.FormScan;
import jp.madoguchi.rules.ApplicationId;

/**
 * Watches the frames for the form's QR; a hint stays long enough to be read. Frames are looked at
 * and forgotten.
 */
final class FormWatch {
  private static final int HINT_FRAMES = 12;

  private final FormScan scan = new FormScan();
  private long lastSequence = -1;
  private Hint hint = Hint.NOTHING;
  private int quietFrames;

  /** What to tell the resident about the QR in sight. */
  enum Hint {
    NOTHING,
    UNCLEAR,
    FOREIGN,
    WRONG_LENGTH
  }

  /** A frame that hasn't been looked at yet. */
  Optional<Frame> next(CameraFeed camera) {
    Optional<Frame> frame = camera.newest().filter(f -> f.sequence() != lastSequence);
    frame.ifPresent(f -> lastSequence = f.sequence());
    return frame;
  }

  /** Notes what a frame said; answers with the ID when it counts. */
  Optional<ApplicationId> seen(FormCode code) {
    return switch (scan.add(code)) {
      case FormCode.Read(ApplicationId id) -> Optional.of(id);
      case FormCode.Foreign _ -> hint(Hint.FOREIGN);
      case FormCode.WrongLength _ -> hint(Hint.WRONG_LENGTH);
      case FormCode.Unclear _ -> hint(Hint.UNCLEAR);
      case FormCode.Nothing _ -> {
        quietFrames++;
        yield quietFrames > HINT_FRAMES ? hint(Hint.NOTHING) : Optional.empty();
      }
    };
  }

  Hint hint() {
    return hint;
  }

  private Optional<ApplicationId> hint(Hint seen) {
    hint = seen;
    quietFrames = 0;
    return Optional.empty();
  }
}
