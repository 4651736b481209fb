package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlexMapTest {
  private static final String[] NAMES = {
    "left_rotation_idx",
    "output_height",
    "output_width",
    "right_rotation_idx",
    "scale_x",
    "scale_y",
    "subset_idxs",
    "target_rotation_radians"
  };

  /** Options as the attention mesh carries them: 32-bit values, one vector of bytes. */
  static byte[] eyeOptions() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> keys = new ArrayList<>();
    for (String name : NAMES) {
      keys.add(out.size());
      out.writeBytes((name + "\0").getBytes(StandardCharsets.US_ASCII));
    }
    out.write(2);
    int vector = out.size();
    out.write(0);
    out.write(1);
    int count = NAMES.length;
    out.write(count);
    int keyVector = out.size();
    for (int i = 0; i < count; i++) {
      out.write(keyVector + i - keys.get(i));
    }
    while (out.size() % 4 != 0) {
      out.write(0);
    }
    int start = out.size() + 12;
    ByteBuffer map = ByteBuffer.allocate(12 + count * 5 + 3).order(ByteOrder.LITTLE_ENDIAN);
    map.putInt(out.size() - keyVector).putInt(1).putInt(count);
    map.putInt(0).putInt(16).putInt(16).putInt(1).putFloat(1.5f).putFloat(1.5f);
    map.putInt(start + 24 - vector).putInt(0);
    map.put(new byte[] {6, 6, 6, 6, 14, 14, 44, 6});
    map.put((byte) (count * 5)).put((byte) (9 << 2 | 2)).put((byte) 1);
    out.writeBytes(map.array());
    return out.toByteArray();
  }

  @Test
  void numbersAndVectorsAreRead() {
    FlexMap map = new FlexMap(eyeOptions());
    assertThat(map.number("output_width")).isEqualTo(16);
    assertThat(map.number("scale_x")).isEqualTo(1.5);
    assertThat(map.vector("subset_idxs")).containsExactly(0, 1);
  }

  @Test
  void aMissingOptionIsSaid() {
    FlexMap map = new FlexMap(eyeOptions());
    assertThatThrownBy(() -> map.number("colour")).hasMessageContaining("colour");
    assertThatThrownBy(() -> map.vector("scale_x")).hasMessageContaining("scale_x");
  }

  @Test
  void otherBytesAreRefusedAndNothingElseHappens() {
    assertThatThrownBy(() -> new FlexMap(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    long seed = 5;
    Random random = new Random(seed);
    byte[] good = eyeOptions();
    for (int round = 0; round < 2000; round++) {
      byte[] bad = Arrays.copyOf(good, good.length);
      bad[bad.length - 1 - random.nextInt(40)] = (byte) random.nextInt(48);
      try {
        new FlexMap(bad);
      } catch (IllegalArgumentException e) {
        assertThat(e).as("seed %d round %d", seed, round).isNotNull();
      }
    }
  }
}
