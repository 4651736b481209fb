package jp.madoguchi.kiosk.qr;

import jp.madoguchi.rules.ApplicationId;

/** What a frame, or a QR's text, says about the application form. */
public sealed interface FormCode {
  /** The form's QR with its application ID. */
  record Read(ApplicationId applicationId) implements FormCode {}

  /** A QR, but not one of an application form. */
  record Foreign() implements FormCode {}

  /** A form's QR or digits, but not 23 of them. */
  record WrongLength() implements FormCode {}

  /** No QR in sight. */
  record Nothing() implements FormCode {}

  /** Something like a QR is there, but it can't be read (blurred, too small, cut). */
  record Unclear() implements FormCode {}
}
