package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PersonMaskTest {
  /** The left half is a person; the area touches the picture's lower border. */
  private static final PersonMask MASK =
      new PersonMask(new float[] {1, 0, 1, 0}, 2, new Box(20, 40, 40, 60));

  @Test
  void knowsItsAreaOnly() {
    assertThat(MASK.at(25, 50)).isEqualTo(1);
    assertThat(MASK.at(55, 50)).isZero();
    assertThat(MASK.at(40, 70)).isCloseTo(0.5, within(1e-6));
    assertThat(MASK.at(19, 50)).isZero();
  }

  @Test
  void movesWithTheFace() {
    PersonMask moved = MASK.moved(new Box(30, 60, 10, 10), new Box(35, 57, 10, 10), 200, 100);
    for (int x = 20; x <= 60; x += 3) {
      assertThat(moved.at(x + 5, 60)).as("x %d", x).isCloseTo(MASK.at(x, 63), within(1e-6));
    }
    assertThat(moved.at(24, 60)).isZero();
    assertThat(moved.area().y()).isEqualTo(37);
  }

  @Test
  void growsWithTheFace() {
    PersonMask grown = MASK.moved(new Box(35, 65, 10, 10), new Box(30, 60, 20, 20), 200, 200);
    assertThat(grown.area()).isEqualTo(new Box(0, 10, 80, 120));
    assertThat(grown.at(70, 20)).isZero();
    assertThat(grown.at(10, 20)).isEqualTo(1);
  }

  @Test
  void goesOnToTheBorderThatItReached() {
    PersonMask up = MASK.moved(new Box(30, 60, 10, 10), new Box(30, 50, 10, 10), 200, 100);
    assertThat(up.area().bottom()).isEqualTo(100);
    assertThat(up.at(25, 98)).isEqualTo(1);
  }
}
