package jp.madoguchi.sim.card.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.sim.card.chip.CardApplication;
import jp.madoguchi.sim.card.chip.ElementaryFile.Pin.Change;
import jp.madoguchi.sim.card.profile.CardSpec.Blocked;

/** Lays out the files of 券面事項入力補助AP: the number and the four basic items as text. */
final class TextFiles {
  static final String AID = "D3921000310001010408";

  private static final int NUMBER = 0x0001;
  private static final int BASIC_FOUR = 0x0002;
  private static final int SIGNATURE = 0x0003;
  private static final int ISSUER_CERTIFICATE = 0x0004;
  private static final int CARD_VERSION = 0x0005;
  private static final int SESSION_KEY = 0x0006;
  private static final int CARD_KEY_CERTIFICATE = 0x0007;
  private static final int FILLER = 0x0008;
  private static final int PIN = 0x0011;
  private static final int NEVER_USABLE = 0x0012;
  private static final int CARD_KEY = 0x0013;
  private static final int REFERENCE_A = 0x0014;
  private static final int REFERENCE_B = 0x0015;
  private static final int BASIC_FOUR_FILE_BYTES = 512;
  private static final int NUMBER_FILE_BYTES = 17;
  private static final int OFFSETS = 4;

  private TextFiles() {}

  static CardApplication of(CardSpec spec) {
    byte[] number = Ber.filled(Ber.text(0xFF10, CardId.NUMBER), NUMBER_FILE_BYTES);
    byte[][] items = items(spec.holder());
    var cardKey = TestKeys.rsa("text card");
    byte[] cardPublic = Ber.tlv(0xDF51, CardIssuer.publicKey(cardKey));
    return new Layout("text", AID)
        .guarded(NUMBER, number, PIN, REFERENCE_A)
        .guarded(BASIC_FOUR, Ber.filled(basicFour(items), BASIC_FOUR_FILE_BYTES), PIN, REFERENCE_B)
        .guarded(SIGNATURE, signed(number, Ber.join(items)), PIN, REFERENCE_A, REFERENCE_B)
        .open(ISSUER_CERTIFICATE, CardIssuer.certificate())
        .open(CARD_VERSION, version(spec))
        .guarded(
            SESSION_KEY,
            Ber.tlv(0xA1, CardIssuer.publicKey(TestKeys.rsa("text session"))),
            PIN,
            REFERENCE_A,
            REFERENCE_B)
        .guarded(
            CARD_KEY_CERTIFICATE,
            Ber.tlv(0xFF50, cardPublic, Ber.tlv(0xDF52, CardIssuer.sign(cardPublic))),
            PIN,
            REFERENCE_A,
            REFERENCE_B)
        .open(FILLER, Ber.filled(new byte[0], 16))
        .pin(PIN, "1234", spec.blocked().contains(Blocked.TEXT), Change.REFERENCE_DATA)
        .neverUsable(NEVER_USABLE)
        .defaultKey(CARD_KEY, cardKey.getPrivate())
        .reference(REFERENCE_A, CardId.NUMBER)
        .reference(REFERENCE_B, CardId.referenceB(spec))
        .build();
  }

  /** Name, address, birth, sex, each with its tag. */
  private static byte[][] items(Holder holder) {
    return new byte[][] {
      Ber.text(0xDF22, holder.name()),
      Ber.text(0xDF23, holder.address()),
      Ber.text(0xDF24, CardId.day(holder.birth())),
      Ber.text(0xDF25, String.valueOf(holder.sex()))
    };
  }

  /** The items behind a table of where each one's tag stands, counted from the file's start. */
  static byte[] basicFour(byte[][] items) {
    byte[] value = Ber.join(items);
    int tableBytes = 3 + 2 * OFFSETS; // DF21, its length, the offsets
    int headBytes = Ber.tlv(0xFF20, new byte[tableBytes], value).length - tableBytes - value.length;
    ByteBuffer offsets = ByteBuffer.allocate(2 * OFFSETS);
    int at = headBytes + tableBytes;
    for (byte[] item : items) {
      offsets.putShort((short) at);
      at += item.length;
    }
    return Ber.tlv(0xFF20, Ber.tlv(0xDF21, offsets.array()), value);
  }

  private static byte[] signed(byte[] number, byte[] items) {
    byte[] hashes =
        Ber.join(
            Ber.tlv(0xDF31, CardIssuer.sha256(number)), Ber.tlv(0xDF32, CardIssuer.sha256(items)));
    return Ber.tlv(0xFF30, hashes, Ber.tlv(0xDF33, CardIssuer.sign(hashes)));
  }

  private static byte[] version(CardSpec spec) {
    byte extended = (byte) (spec.traits().extendedLength() ? 3 : 0);
    return Ber.tlv(
        0xFF40,
        Ber.tlv(0xDF41, new byte[] {1, extended, 0x0E, 1}),
        Ber.tlv(0xDF42, "SIMULATED KEY 02".getBytes(StandardCharsets.US_ASCII)),
        Ber.tlv(0xDF43, new byte[128]));
  }
}
