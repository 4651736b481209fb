package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardSlotTest {
  private final CardSlot slot =
      new CardSlot(CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))));

  @Test
  void aSecondCardIsRefusedWhileOneIsIn() {
    assertThat(slot.insert(Persona.FOREIGN)).isTrue();
    assertThat(slot.insert(Persona.FOREIGN)).isFalse();
    assertThat(slot.state()).contains(Persona.FOREIGN);
  }

  @Test
  void whatIsTakenOutIsGone() {
    assertThat(slot.remove()).isFalse();
    slot.insert(Persona.FOREIGN);
    CardSlot.Occupant occupant = slot.occupant().orElseThrow();
    assertThat(slot.remove()).isTrue();
    assertThat(slot.holds(occupant)).isFalse();
    assertThat(slot.state()).isEmpty();
  }

  @Test
  void aQuickSwapForTheSameCardIsAnotherInsertion() {
    slot.insert(Persona.FOREIGN);
    CardSlot.Occupant before = slot.occupant().orElseThrow();
    slot.remove();
    slot.insert(Persona.FOREIGN);
    assertThat(slot.holds(before)).isFalse();
  }

  @Test
  void everyChangeIsTold() {
    List<Optional<Persona>> told = new ArrayList<>();
    slot.onChange(() -> told.add(slot.state()));
    slot.insert(Persona.FOREIGN);
    slot.insert(Persona.FOREIGN);
    slot.remove();
    slot.remove();
    assertThat(told).containsExactly(Optional.of(Persona.FOREIGN), Optional.empty());
  }

  @Test
  void whoeverWaitsForACardGetsItWhenItComes() throws InterruptedException {
    assertThat(slot.await(Duration.ofMillis(1))).isEmpty();
    Thread hand = Thread.ofPlatform().start(() -> slot.insert(Persona.FOREIGN));
    assertThat(slot.await(Duration.ofSeconds(10))).isPresent();
    hand.join();
  }
}
