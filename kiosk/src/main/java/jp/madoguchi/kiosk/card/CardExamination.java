package jp.madoguchi.kiosk.card;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.rules.PinKind;

/**
 * The conversation with a card that needs no PIN. It selects 公的個人認証AP and nothing else; of its
 * files it reads the token label, the presence flags and the authentication certificate.
 */
public final class CardExamination {
  private static final byte[] SELECT_JPKI =
      HexFormat.of().parseHex("00A4040C0AD392F000260100000001");
  private static final int TOKEN = 0x06;
  private static final int PRESENCE = 0x08;
  private static final int AUTHENTICATION_CERTIFICATE = 0x0A;
  private static final int AUTHENTICATION_PIN = 0x18;
  private static final int SIGNING_PASSWORD = 0x1B;
  private static final int LABEL_BYTES = 32;
  private static final int CHUNK = 256;
  private static final int CERTIFICATE_BYTES_MAX = 8 * 1024;
  private static final byte CERTIFICATE_PRESENT = (byte) 0x8F;

  private final InstantSource clock;

  /** Days left are counted from this clock. */
  public CardExamination(InstantSource clock) {
    this.clock = clock;
  }

  /** Reads the card behind the link. Only {@link CardLink.Lost} leaves early. */
  public CardReading of(CardLink link) throws CardLink.Lost {
    int selected = statusWord(answer(link, SELECT_JPKI));
    if (selected != 0x9000) {
      return new CardReading.Failed(CardFault.NOT_A_MY_NUMBER_CARD, "");
    }
    try {
      byte[] label = read(link, "token", TOKEN, 0, LABEL_BYTES);
      byte[] presence = read(link, "presence", PRESENCE, 0, 3);
      X509Certificate certificate = certificate(link);
      Instant until = certificate.getNotAfter().toInstant();
      return new CardReading.Read(
          new CardFacts(
              new CardBinding(binding(certificate)),
              CardFacts.Token.ofLabel(new String(label, StandardCharsets.US_ASCII).strip()),
              Optional.empty(),
              Optional.of(
                  new CardFacts.Certificate(
                      certificate.getNotBefore().toInstant(),
                      until,
                      Math.floorDiv(Duration.between(clock.instant(), until).toSeconds(), 86_400L),
                      CardFacts.Issuer.UNKNOWN)),
              presence.length > 0 && presence[0] == CERTIFICATE_PRESENT,
              Map.of(
                  PinKind.AUTHENTICATION, triesLeft(link, AUTHENTICATION_PIN),
                  PinKind.SIGNING, triesLeft(link, SIGNING_PASSWORD))));
    } catch (RefusedException e) {
      return e.outcome;
    }
  }

  /** The head of the DER tells the length; the rest comes in pieces that every card can give. */
  private X509Certificate certificate(CardLink link) throws CardLink.Lost, RefusedException {
    String step = "authentication certificate";
    byte[] first = read(link, step, AUTHENTICATION_CERTIFICATE, 0, CHUNK);
    int size = derSize(first);
    if (size < 0 || size > CERTIFICATE_BYTES_MAX) {
      throw new RefusedException(step, 0x9000);
    }
    byte[] der = Arrays.copyOf(first, size);
    for (int offset = first.length; offset < size; ) {
      byte[] piece = readCurrent(link, step, offset, Math.min(CHUNK, size - offset));
      System.arraycopy(piece, 0, der, offset, piece.length);
      offset += piece.length;
    }
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException _) {
      throw new RefusedException(step, 0x9000);
    }
  }

  /** Whole size of a SEQUENCE with a two-byte length, as every certificate is; -1 = not one. */
  private static int derSize(byte[] head) {
    return head.length >= 4 && head[0] == 0x30 && head[1] == (byte) 0x82
        ? 4 + ((head[2] & 0xFF) << 8 | (head[3] & 0xFF))
        : -1;
  }

  private static byte[] read(CardLink link, String step, int shortId, int offset, int size)
      throws CardLink.Lost, RefusedException {
    return data(
        link,
        step,
        new byte[] {0, (byte) 0xB0, (byte) (0x80 | shortId), (byte) offset, (byte) size},
        size);
  }

  private static byte[] readCurrent(CardLink link, String step, int offset, int size)
      throws CardLink.Lost, RefusedException {
    return data(
        link,
        step,
        new byte[] {0, (byte) 0xB0, (byte) (offset >> 8), (byte) offset, (byte) size},
        size);
  }

  private static byte[] data(CardLink link, String step, byte[] command, int size)
      throws CardLink.Lost, RefusedException {
    byte[] answer = answer(link, command);
    int length = answer.length - 2;
    if (statusWord(answer) != 0x9000 || length == 0 || length > size) {
      throw new RefusedException(step, statusWord(answer));
    }
    return Arrays.copyOf(answer, length);
  }

  /**
   * An empty VERIFY asks for the counter and spends no try. Both 63C0 and 6984 mean blocked; some
   * cards say 9000 once a PIN was verified, which tells nothing about the counter.
   */
  private static Tries triesLeft(CardLink link, int pin) throws CardLink.Lost {
    int status = statusWord(answer(link, new byte[] {0, 0x20, 0, (byte) (0x80 | pin)}));
    if (status == 0x6984 || status == 0x63C0) {
      return new Tries.Blocked();
    }
    return (status & 0xFFF0) == 0x63C0 ? new Tries.Left(status & 0x0F) : new Tries.Unknown();
  }

  private static String binding(X509Certificate certificate) throws RefusedException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (CertificateException _) {
      throw new RefusedException("authentication certificate", 0x9000);
    }
  }

  private static byte[] answer(CardLink link, byte[] command) throws CardLink.Lost {
    byte[] answer = link.transceive(command);
    if (answer.length < 2) {
      throw new CardLink.Lost(CardFault.CARD_REMOVED, "an answer without status word");
    }
    return answer;
  }

  private static int statusWord(byte[] answer) {
    return (answer[answer.length - 2] & 0xFF) << 8 | (answer[answer.length - 1] & 0xFF);
  }

  /** Leaves the conversation in the middle; never leaves this class. */
  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CardReading.Failed outcome;

    RefusedException(String step, int statusWord) {
      super(step);
      this.outcome =
          new CardReading.Failed(CardFault.NOT_UNDERSTOOD, "%s %04X".formatted(step, statusWord));
    }
  }
}
