package jp.madoguchi.kiosk.card.fuzz;

import java.util.Arrays;
import jp.madoguchi.kiosk.card.chip.FourItems;
import jp.madoguchi.kiosk.fuzz.Fuzzing;

/** 基本4情報 and the hash over it. */
public final class FourItemsFuzz {
  private FourItemsFuzz() {}

  /** Jazzer's door. */
  public static void fuzzerTestOneInput(byte[] data) {
    FourItems.parse(data)
        .ifPresent(four -> Fuzzing.require(!four.name().isBlank() && !four.address().isBlank()));
    int cut = Math.max(0, data.length - 35);
    FourItems.agrees(Arrays.copyOf(data, cut), Arrays.copyOfRange(data, cut, data.length));
  }
}
