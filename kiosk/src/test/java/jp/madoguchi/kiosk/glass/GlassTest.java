package jp.madoguchi.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlassTest {
  private sealed interface Choice {}

  private record None() implements Choice {}

  private record Some(String what) implements Choice {}

  private enum Colour {
    RED,
    /** With a class of its own. */
    BLUE {
      @Override
      public String toString() {
        return "cold";
      }
    }
  }

  private record Kept(
      String text,
      int small,
      long large,
      double real,
      boolean yes,
      Instant at,
      LocalDate day,
      Choice choice,
      Colour colour,
      Optional<Choice> maybe,
      List<String> list,
      Set<Colour> set,
      Map<String, Double> map) {}

  private record WithBytes(String name, byte[] few, byte[] many) {}

  private record Foreign(Object anything) {}

  private static Kept random(Random random) {
    byte[] text = new byte[random.nextInt(40)];
    random.nextBytes(text);
    return new Kept(
        new String(text, StandardCharsets.UTF_8) + "窓口 🗻",
        random.nextInt(),
        random.nextLong(),
        random.nextBoolean() ? Double.NaN : random.nextDouble(),
        random.nextBoolean(),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        LocalDate.ofEpochDay(random.nextInt(100_000)),
        random.nextBoolean() ? new None() : new Some("x".repeat(random.nextInt(9000))),
        Colour.values()[random.nextInt(2)],
        random.nextBoolean() ? Optional.empty() : Optional.of(new Some("")),
        List.of("a", "b" + random.nextInt()),
        Set.of(Colour.BLUE),
        Map.of("yaw", random.nextDouble(), "pitch", -0.0));
  }

  @Test
  void whateverAVisitHoldsComesBackAsItWas() {
    long seed = 20261124;
    Random random = new Random(seed);
    Glass<Kept> glass = new Glass<>(Kept.class);
    for (int i = 0; i < 500; i++) {
      Kept kept = random(random);
      glass.keep(kept);
      assertThat(glass.open()).as("seed %d, round %d", seed, i).isEqualTo(kept);
    }
  }

  @Test
  void aLookBringsNoLargeArrayIntoTheOpen() {
    Glass<WithBytes> glass = new Glass<>(WithBytes.class);
    byte[] picture = new byte[100_000];
    new Random(1).nextBytes(picture);
    glass.keep(new WithBytes("n", new byte[] {1, 2}, picture.clone()));
    assertThat(glass.look().many()).isEmpty();
    assertThat(glass.look().few()).containsExactly(1, 2);
    assertThat(glass.open().many()).isEqualTo(picture);
  }

  @Test
  void afterTheKeyIsDestroyedNothingOpens() {
    Glass<Some> glass = new Glass<>(Some.class);
    glass.keep(new Some("name"));
    glass.destroy();
    assertThat(glass.destroyed()).isTrue();
    assertThatThrownBy(glass::open).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(glass::look).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> glass.keep(new Some("again")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("again");
  }

  @Test
  void aSealedCopyIsWorthNothingWithoutItsKeyAndChangedNothingAtAll() {
    GlassKey key = new GlassKey();
    byte[] plain = "申請書ID".getBytes(StandardCharsets.UTF_8);
    byte[] sealed = key.seal(plain);
    assertThat(key.open(sealed)).isEqualTo(plain);
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("ID");
    assertThatThrownBy(() -> new GlassKey().open(sealed)).isInstanceOf(IllegalStateException.class);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> key.open(changed)).isInstanceOf(IllegalStateException.class);
    }
    key.wipe();
    assertThatThrownBy(() -> key.open(sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameIsNeverSealedTheSameWay() {
    GlassKey key = new GlassKey();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(Arrays.toString(key.seal(new byte[20])))).isTrue();
    }
  }

  @Test
  void whatCantBeKeptIsRefusedByTypeAndWithoutItsContent() {
    assertThatThrownBy(() -> new Glass<>(Foreign.class).keep(new Foreign(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("can't be kept: java.lang.Object");
    assertThatThrownBy(() -> RecordShape.named("java.lang.ProcessBuilder"))
        .isInstanceOf(IllegalStateException.class);
  }
}
