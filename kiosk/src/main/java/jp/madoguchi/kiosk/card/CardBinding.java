package jp.madoguchi.kiosk.card;

/**
 * Which card something was read from: the SHA-256 of its authentication certificate, or of its
 * serial number where the certificate can't be read without a PIN. Whatever is read or changed
 * later names the binding, and another card is refused.
 *
 * @param sha256 lower-case hex; never shown, logged or sent
 */
public record CardBinding(String sha256) {
  @Override
  public String toString() {
    return "CardBinding[secret]";
  }
}
