package jp.madoguchi.kiosk.card.fuzz;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.card.chip.BerHead;
import jp.madoguchi.kiosk.card.chip.Tlv;
import jp.madoguchi.kiosk.fuzz.Fuzzing;

/** Heads and objects: what is found lies inside what was given, and fills it. */
public final class ObjectsFuzz {
  private ObjectsFuzz() {}

  /** Jazzer's door. */
  public static void fuzzerTestOneInput(byte[] data) {
    Optional<BerHead> head = BerHead.at(data, 0);
    Fuzzing.require(
        head.isEmpty() || head.get().headBytes() <= Math.min(data.length, BerHead.BYTES_MAX));
    for (int tag : new int[] {0x30, 0xFF20, 0xFF30, 0xFF40}) {
      Optional<List<Tlv>> inside = Tlv.inside(data, tag);
      if (inside.isPresent()) {
        int end = head.orElseThrow().headBytes();
        for (Tlv object : inside.get()) {
          Fuzzing.require(object.at() == end);
          end += BerHead.at(data, object.at()).orElseThrow().totalBytes();
        }
        Fuzzing.require(end == head.orElseThrow().totalBytes() && end <= data.length);
      }
    }
  }
}
