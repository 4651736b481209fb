package jp.madoguchi.kiosk.card.fuzz;

import java.util.List;
import jp.madoguchi.kiosk.card.chip.PinnedRoots;
import jp.madoguchi.kiosk.fuzz.Fuzzing;

/**
 * A certificate as a card may give it, and the question who signed it. The length at the beginning
 * is made right, or hardly any input would come past the first look.
 */
public final class CertificateFuzz {
  private static final PinnedRoots ROOTS = new PinnedRoots(List.of(), true);

  private CertificateFuzz() {}

  /** Jazzer's door. */
  public static void fuzzerTestOneInput(byte[] data) {
    byte[] der = data.clone();
    if (der.length >= 4) {
      der[0] = 0x30;
      der[1] = (byte) 0x82;
      der[2] = (byte) ((der.length - 4) >> 8);
      der[3] = (byte) (der.length - 4);
    }
    PinnedRoots.certificate(der)
        .ifPresent(certificate -> {
          ROOTS.issuer(certificate);
          Fuzzing.require(certificate.getNotAfter() != null);
        });
  }
}
