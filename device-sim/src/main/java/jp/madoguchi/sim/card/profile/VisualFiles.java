package jp.madoguchi.sim.card.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sim.card.chip.CardApplication;
import jp.madoguchi.sim.card.chip.Once;

/** Lays out the files of 券面事項確認AP: what is printed on the card, as pictures. */
final class VisualFiles {
  private static final String AID = "D3921000310001010402";
  private static final byte[] SHA256_INFO =
      HexFormat.of().parseHex("3071300d0609608648016503040201050004" + "60");
  private static final int AGE = 0x0001;
  private static final int SURFACE = 0x0002;
  private static final int ISSUED_BY = 0x0003;
  private static final int ISSUER_CERTIFICATE = 0x0004;
  private static final int NUMBER = 0x0005;
  private static final int FILLER = 0x0006;
  private static final int BIRTH = 0x0011;
  private static final int REFERENCE_B = 0x0012;
  private static final int REFERENCE_A = 0x0013;
  private static final int CARD_KEY = 0x001A;
  private static final int SURFACE_ITEMS = 9;

  private VisualFiles() {}

  /**
   * Made when somebody selects it: pictures of text take a second where no font was used before.
   */
  static CardApplication of(CardSpec spec) {
    return new CardApplication(
        HexFormat.of().parseHex(AID), new Once<>(() -> make(spec).files()), Optional.of(CARD_KEY));
  }

  private static CardApplication make(CardSpec spec) {
    var cardKey = TestKeys.rsa("visual card");
    byte[] cardPublic = CardIssuer.publicKey(cardKey);
    byte[] birth = Ber.text(0xDF11, CardId.day(spec.holder().birth()));
    byte[] agePublic = Ber.tlv(0xDF12, cardPublic);
    byte[] numberPicture = Ber.tlv(0xDF41, Picture.png(CardId.NUMBER, 72, 12));
    byte[] numberPublic = Ber.tlv(0xDF42, cardPublic);
    return new Layout("visual", AID)
        .guarded(
            AGE,
            Ber.tlv(
                0xFF10,
                birth,
                agePublic,
                Ber.tlv(0xDF13, CardIssuer.sign(Ber.join(birth, agePublic)))),
            BIRTH)
        .guarded(SURFACE, surface(spec, cardPublic), REFERENCE_B, REFERENCE_A)
        .open(ISSUED_BY, issuedBy())
        .open(ISSUER_CERTIFICATE, CardIssuer.certificate())
        .guarded(
            NUMBER,
            Ber.tlv(
                0xFF40,
                numberPicture,
                numberPublic,
                Ber.tlv(0xDF43, CardIssuer.sign(Ber.join(numberPicture, numberPublic)))),
            REFERENCE_A)
        .guarded(FILLER, Ber.filled(new byte[0], 16), REFERENCE_B, REFERENCE_A)
        .reference(BIRTH, CardId.eraBirth(spec.holder().birth()))
        .reference(REFERENCE_B, CardId.referenceB(spec))
        .reference(REFERENCE_A, CardId.NUMBER)
        .defaultKey(CARD_KEY, cardKey.getPrivate())
        .build();
  }

  /** The printed items; one signature over the hashes of three groups of them. */
  private static byte[] surface(CardSpec spec, byte[] cardPublic) {
    Holder holder = spec.holder();
    byte[] birth = Ber.text(0xDF22, CardId.day(holder.birth()));
    byte[] sex = Ber.text(0xDF23, String.valueOf(holder.sex()));
    byte[] key = Ber.tlv(0xDF24, cardPublic);
    byte[] name = Ber.tlv(0xDF25, Picture.png(holder.name(), 264, 24));
    byte[] address = Ber.tlv(0xDF26, Picture.png(holder.address(), 480, 24));
    byte[] photo = Ber.tlv(0xDF27, photo());
    byte[] hashes =
        Ber.join(
            CardIssuer.sha256(Ber.join(birth, sex, key)),
            CardIssuer.sha256(Ber.join(name, address)),
            CardIssuer.sha256(photo));
    byte[] signature = Ber.tlv(0xDF28, CardIssuer.signDigestInfo(Ber.join(SHA256_INFO, hashes)));
    byte[] until = Ber.text(0xDF29, CardId.day(spec.cardUntil()));
    byte[] code = Ber.tlv(0xDF2A, Picture.png(CardId.securityCode(), 24, 12));
    return withOffsets(List.of(birth, sex, key, name, address, photo, signature, until, code));
  }

  private static byte[] withOffsets(List<byte[]> items) {
    byte[] value = Ber.join(items.toArray(byte[][]::new));
    int tableBytes = 3 + 2 * SURFACE_ITEMS;
    int at = Ber.tlv(0xFF20, new byte[tableBytes], value).length - value.length;
    ByteBuffer offsets = ByteBuffer.allocate(2 * SURFACE_ITEMS);
    for (byte[] item : items) {
      offsets.putShort((short) at);
      at += item.length;
    }
    return Ber.tlv(0xFF20, Ber.tlv(0xDF21, offsets.array()), value);
  }

  private static byte[] issuedBy() {
    byte[] opaque = new byte[272];
    Arrays.fill(opaque, (byte) 0x5A);
    return Ber.tlv(
        0xFF30,
        Ber.tlv(0xDF31, new byte[] {6, 3, 0x0E, 1}),
        Ber.tlv(0xDF32, "SIMULATED KEY 03".getBytes(StandardCharsets.US_ASCII)),
        Ber.tlv(0xDF33, new byte[] {1}),
        Ber.text(0xDF34, CardId.MUNICIPALITY),
        Ber.tlv(0xDF35, opaque));
  }

  /** A drawn face as JPEG 2000 in grey, the same on every card: the JDK can't write this format. */
  private static byte[] photo() {
    try (InputStream in = VisualFiles.class.getResourceAsStream("photo.jp2")) {
      if (in == null) {
        throw new IllegalStateException("photo.jp2 is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("photo.jp2 can't be read", e);
    }
  }
}
