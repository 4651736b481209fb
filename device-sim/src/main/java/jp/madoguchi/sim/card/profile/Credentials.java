package jp.madoguchi.sim.card.profile;

import java.security.PrivateKey;
import java.util.Optional;

/**
 * Keys and certificates of one card.
 *
 * @param signing empty when the card has no 署名用電子証明書
 */
record Credentials(Credential authentication, Optional<Credential> signing) {
  /**
   * A key with its certificate.
   *
   * @param certificate DER
   * @param authority the issuer's own certificate, DER
   */
  record Credential(PrivateKey key, byte[] certificate, byte[] authority) {
    @Override
    public String toString() {
      return "Credential[secret]";
    }
  }
}
