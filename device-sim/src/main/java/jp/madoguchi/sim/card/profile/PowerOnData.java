package jp.madoguchi.sim.card.profile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/**
 * What GET DATA answers before an application is selected. Which tags there are is known, what is
 * in them on real cards only for some: the contents are invented.
 */
final class PowerOnData {
  /** A contact ATR without its first byte. */
  private static final byte[] CONTACT_ATR = HexFormat.of().parseHex("E000FF8131FE4514");

  private PowerOnData() {}

  static Map<Integer, byte[]> objects() {
    return Map.of(
        0x0042, text(0x42, "SIMULATED"),
        0x0045, text(0x45, "SIMULATED0000001"),
        0x0066, Ber.tlv(0x66, Ber.tlv(0x73, HexFormat.of().parseHex("06072A864886FC6B01"))),
        0x00F0, text(0xF0, "SIMULATED"),
        0x00F2, text(0xF2, "SIMULATED"),
        0x00F8, text(0xF8, "SIMULATED"),
        0x5F51, Ber.tlv(0x5F51, CONTACT_ATR),
        0x7F21, CardIssuer.certificate());
  }

  private static byte[] text(int tag, String value) {
    return Ber.tlv(tag, value.getBytes(StandardCharsets.US_ASCII));
  }
}
