package jp.madoguchi.kiosk.card.chip;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.kiosk.card.CardBinding;
import jp.madoguchi.kiosk.card.CardLink.Lost;

/**
 * Which card this is. The authentication certificate says it; where that needs a PIN (phones) the
 * serial number in 共通AP does, and where there is none either the serial number of the token. None
 * of them is kept, only a hash.
 */
public final class CardIdentity {
  private static final int TOKEN = 0x06;
  private static final int AUTHENTICATION_CERTIFICATE = 0x0A;
  private static final int CERTIFICATE_HEAD = 4;
  private static final int CARD_RECORD_FILE = 0x0001;
  private static final int CARD_RECORD = 1;
  private static final String CERTIFICATE_STEP = "authentication certificate";

  private final Chip chip;
  private final FileReader files;

  /** For one session. */
  public CardIdentity(Chip chip, FileReader files) {
    this.chip = chip;
    this.files = files;
  }

  /**
   * What tells cards apart.
   *
   * @param certificate empty if it can't be read without a PIN
   * @param record empty if it was not needed, or the card has none
   */
  public record Known(
      CardBinding binding, Optional<X509Certificate> certificate, Optional<CardRecord> record) {}

  /** Reads it; JPKI must be selected, and need not be selected any more afterwards. */
  public Known read() throws Lost, ChipRefusal {
    Optional<byte[]> der =
        files.object(CERTIFICATE_STEP, AUTHENTICATION_CERTIFICATE, CERTIFICATE_HEAD);
    if (der.isPresent()) {
      X509Certificate certificate =
          PinnedRoots.certificate(der.get())
              .orElseThrow(() -> ChipRefusal.content(CERTIFICATE_STEP));
      return new Known(binding("", der.get()), Optional.of(certificate), Optional.empty());
    }
    byte[] token = files.beginning("token", TOKEN, TokenLabel.BYTES_WITH_SERIAL);
    Optional<CardRecord> record = record();
    return new Known(
        record.isPresent() ? binding("serial", record.get().serial()) : binding("token", token),
        Optional.empty(),
        record);
  }

  /** The card's record in 共通AP, which is selected for it; empty if there is none that is known. */
  public Optional<CardRecord> record() throws Lost, ChipRefusal {
    if (!chip.select(Application.COMMON) || !chip.selectFile(CARD_RECORD_FILE)) {
      return Optional.empty();
    }
    Answer answer = chip.readRecord(CARD_RECORD);
    return switch (answer.status()) {
      case StatusWord.Ok _ -> CardRecord.parse(answer.data());
      case StatusWord.Missing _ -> Optional.empty();
      case StatusWord.PinNeeded _ -> Optional.empty();
      case StatusWord _ -> throw new ChipRefusal("card record", answer.value());
    };
  }

  private static CardBinding binding(String kind, byte[] bytes) {
    return new CardBinding(
        HexFormat.of().formatHex(Sha256.of(kind.getBytes(StandardCharsets.US_ASCII), bytes)));
  }
}
