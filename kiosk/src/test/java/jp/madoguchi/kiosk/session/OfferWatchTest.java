package jp.madoguchi.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.rules.photo.CoachOffer;
import org.junit.jupiter.api.Test;

class OfferWatchTest {
  private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();
  private final OfferWatch watch = new OfferWatch();
  private long nanos = 1;

  @Test
  void theSameInstructionForLongOffersACase() {
    show(Instruction.OPEN_EYES, 18);
    assertThat(watch.due(Cases.TABLE, 80)).isEmpty();
    show(Instruction.OPEN_EYES, 4);
    assertThat(watch.due(Cases.TABLE, 80)).contains("OPEN_EYES");
  }

  @Test
  void theSameInstructionAgainAndAgainOffersACase() {
    for (int i = 0; i < 3; i++) {
      show(Instruction.TAKE_OFF_SUNGLASSES, 1);
      show(Instruction.COME_CLOSER, 1);
    }
    assertThat(watch.due(Cases.TABLE, 40)).contains("TAKE_OFF_SUNGLASSES");
  }

  @Test
  void whoIsStillBeingGuidedIsLeftAlone() {
    for (Instruction say : Instruction.values()) {
      show(say, 2);
    }
    assertThat(watch.due(Cases.TABLE, 40)).isEmpty();
    show(Instruction.NO_FACE, 300);
    assertThat(watch.due(Cases.TABLE, 40)).as("nobody there to offer it to").isEmpty();
  }

  @Test
  void timeInWhichNothingWasSeenDoesNotCount() {
    show(Instruction.HOLD_STILL, 1);
    nanos += Duration.ofMinutes(3).toNanos();
    show(Instruction.HOLD_STILL, 1);
    assertThat(watch.due(Cases.TABLE, 40)).isEmpty();
  }

  @Test
  void aSmallChildIsOfferedItsOwnCaseSooner() {
    show(Instruction.HOLD_STILL, 22);
    assertThat(watch.due(Cases.TABLE, 2)).contains("HOLD_STILL");
    assertThat(watch.due(Cases.TABLE, 40)).isEmpty();
  }

  @Test
  void everyOfferOfTheTableNamesAnInstructionOfThisKiosk() {
    assertThat(Cases.TABLE.cases().stream().flatMap(c -> c.offers().stream()).map(CoachOffer::say))
        .isNotEmpty()
        .isSubsetOf(Arrays.stream(Instruction.values()).map(Enum::name).toList());
  }

  private void show(Instruction say, int seconds) {
    for (long until = nanos + Duration.ofSeconds(seconds).toNanos();
        nanos < until;
        nanos += LOOK_NANOS) {
      watch.see(say, nanos);
    }
  }
}
