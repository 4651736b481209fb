package jp.madoguchi.simulation;

import jp.madoguchi.kiosk.sync.OfficeCall;
import jp.madoguchi.kiosk.sync.OfficeLink;
import jp.madoguchi.sync.Refusal;

/** Calls and answers in words for a trace, without anything that is random. */
final class SimWords {
  private SimWords() {}

  static String of(OfficeCall call) {
    return switch (call) {
      case OfficeCall.SendBlob blob -> "blob of " + blob.ciphertext().length;
      case OfficeCall.Push push -> "push " + push.firstSeq() + " of " + lines(push.body());
    };
  }

  static String of(OfficeLink.Answer answer) {
    return switch (answer) {
      case OfficeLink.Answer.Accepted accepted -> "200, " + accepted.body().length + " bytes";
      case OfficeLink.Answer.Refused(Refusal refusal) ->
          refusal.code() + refusal.expectedSeq().map(seq -> " " + seq).orElse("");
      case OfficeLink.Answer.Failed failed -> failed.why();
    };
  }

  private static long lines(byte[] body) {
    long lines = 0;
    for (byte b : body) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }
}
