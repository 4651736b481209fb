package jp.madoguchi.sim.card.chip;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

/** Talks hex to a card. */
public final class Conversation {
  public static final String JPKI = "00A4040C0AD392F000260100000001";
  public static final String TEXT = "00A4040C0AD3921000310001010408";
  public static final String VISUAL = "00A4040C0AD3921000310001010402";
  public static final String COMMON = "00A4040C0AD3921000310001010100";
  public static final String RESIDENCE = "00A4040C0AD3921000310001010401";

  private final SimulatedCard card;

  public Conversation(SimulatedCard card) {
    this.card = card;
  }

  /** The whole answer in hex. */
  public String say(String hex) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(card.transmit(HexFormat.of().parseHex(hex.replace(" ", ""))));
  }

  /** The certificate at the beginning of a file. */
  public static X509Certificate certificate(byte[] file) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
  }

  /** The data of a 9000 answer. */
  public byte[] data(String hex) {
    byte[] answer = card.transmit(HexFormat.of().parseHex(hex.replace(" ", "")));
    if (answer[answer.length - 2] != (byte) 0x90 || answer[answer.length - 1] != 0) {
      throw new AssertionError(hex + " -> " + HexFormat.of().formatHex(answer));
    }
    return Arrays.copyOf(answer, answer.length - 2);
  }
}
