package jp.madoguchi.kiosk.keys;

import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Verifier;

/** The office's public keys, as enrolment gave them to this kiosk. */
public interface OfficeKeys {
  /** The key to seal to. */
  RecipientKey recipient();

  /** Checks the office's acks. */
  Verifier ack();

  /** Those of an enrolment. */
  static OfficeKeys of(Enrolled enrolled) {
    RecipientKey recipient = RecipientKey.of(enrolled.granted().recipients().getLast().key());
    Verifier ack = Verifier.restore(enrolled.granted().ackKey());
    return new OfficeKeys() {
      @Override
      public RecipientKey recipient() {
        return recipient;
      }

      @Override
      public Verifier ack() {
        return ack;
      }
    };
  }
}
