package jp.madoguchi.sim.card.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkModelTest {
  /** An exchange as numbers of bytes: the command, the answer with its status word. */
  private record Exchange(int command, int answer) {}

  private static final int CERTIFICATE = 1316;

  @ParameterizedTest
  @CsvSource({"106, 132.8", "212, 67.0", "424, 34.1", "848, 17.7"})
  void oneCommandForACertificateTakesWhatTheStandardAllows(int kilobits, double millis) {
    assertThat(total(kilobits, List.of(new Exchange(7, CERTIFICATE + 2))))
        .isCloseTo(millis, Offset.offset(0.1));
  }

  @ParameterizedTest
  @CsvSource({"106, 135.1", "212, 68.3", "424, 34.9", "848, 18.2"})
  void aHeadAndTheExactRestTakeLittleMore(int kilobits, double millis) {
    assertThat(total(kilobits, List.of(new Exchange(5, 6), new Exchange(7, CERTIFICATE - 4 + 2))))
        .isCloseTo(millis, Offset.offset(0.5));
  }

  @ParameterizedTest
  @CsvSource({"106, 146.4", "212, 74.5", "424, 38.6", "848, 20.7"})
  void eightCommandsTakeATenthMore(int kilobits, double millis) {
    List<Exchange> conversation =
        List.of(
            new Exchange(7, 2), // SELECT
            new Exchange(5, 9),
            new Exchange(5, 258),
            new Exchange(5, 258),
            new Exchange(5, 258),
            new Exchange(5, 258),
            new Exchange(5, 258),
            new Exchange(5, CERTIFICATE - 7 - 5 * 256 + 2));
    assertThat(total(kilobits, conversation)).isCloseTo(millis, Offset.offset(0.6));
  }

  @Test
  void aLongCommandIsChainedAsWell() {
    long shortOne = LinkModel.nanos(LinkSpeed.KBIT_106, 253, 2);
    long longOne = LinkModel.nanos(LinkSpeed.KBIT_106, 254, 2);
    assertThat(longOne - shortOne).isGreaterThan(500_000); // a frame and its acknowledgement
  }

  @Test
  void noCommandIsFree() {
    for (LinkSpeed speed : LinkSpeed.values()) {
      assertThat(LinkModel.nanos(speed, 4, 2)).isPositive();
      assertThat(LinkSpeed.of(speed.kilobits())).contains(speed);
    }
    assertThat(LinkSpeed.of(100)).isEmpty();
  }

  private static double total(int kilobits, List<Exchange> conversation) {
    LinkSpeed speed = LinkSpeed.of(kilobits).orElseThrow();
    return conversation.stream()
            .mapToLong(e -> LinkModel.nanos(speed, e.command(), e.answer()))
            .sum()
        / 1e6;
  }
}
