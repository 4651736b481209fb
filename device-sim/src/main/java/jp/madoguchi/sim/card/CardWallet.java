package jp.madoguchi.sim.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.sim.card.chip.CardMemory;
import jp.madoguchi.sim.card.chip.ChipCard;
import jp.madoguchi.sim.card.chip.FileCardMemory;
import jp.madoguchi.sim.card.chip.ForeignCard;
import jp.madoguchi.sim.card.chip.SimulatedCard;
import jp.madoguchi.sim.card.chip.VolatileCardMemory;
import jp.madoguchi.sim.card.profile.CardImages;

/**
 * The cards that can be put on the reader, one for each persona; the same persona is the same card
 * with the same PINs and counters each time. A card is issued when it is first asked for.
 */
public final class CardWallet {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final InstantSource clock;
  private final Optional<Path> memoryFolder;
  private final boolean experiments;
  private final Map<Persona, SimulatedCard> cards = new EnumMap<>(Persona.class);

  private CardWallet(InstantSource clock, Optional<Path> memoryFolder, boolean experiments) {
    this.clock = clock;
    this.memoryFolder = memoryFolder;
    this.experiments = experiments;
  }

  /** Cards that forget with the process. */
  public static CardWallet inMemory(InstantSource clock) {
    return new CardWallet(clock, Optional.empty(), false);
  }

  /** Cards whose PINs and counters are kept in a folder, as a real chip keeps them. */
  public static CardWallet keptIn(Path memoryFolder, InstantSource clock) {
    return new CardWallet(clock, Optional.of(memoryFolder), false);
  }

  /** The same with {@linkplain Persona#experimental experimental} cards too. */
  public CardWallet withExperiments() {
    return new CardWallet(clock, memoryFolder, true);
  }

  /** Whose cards there are here. */
  public List<Persona> personas() {
    return Arrays.stream(Persona.values())
        .filter(persona -> experiments || !persona.experimental())
        .toList();
  }

  /** The authorities' own certificates, DER: the roots to pin where simulated cards are tried. */
  public static List<byte[]> roots() {
    return CardImages.roots();
  }

  /**
   * The card of a persona, issued at the first call.
   *
   * @throws IllegalArgumentException for an experimental card that isn't allowed
   */
  public synchronized SimulatedCard card(Persona persona) {
    if (persona.experimental() && !experiments) {
      throw new IllegalArgumentException(
          persona.key() + " is an experiment; allow it with card.experiments=true.");
    }
    SimulatedCard known = cards.get(persona);
    if (known != null) {
      return known;
    }
    SimulatedCard made =
        persona == Persona.FOREIGN
            ? new ForeignCard()
            : new ChipCard(
                new PersonaCards(LocalDate.ofInstant(clock.instant(), JAPAN)).image(persona),
                memory(persona));
    cards.put(persona, made);
    return made;
  }

  private CardMemory memory(Persona persona) {
    try {
      return memoryFolder.isPresent()
          ? FileCardMemory.open(memoryFolder.get().resolve("card-" + persona.key() + ".memory"))
          : new VolatileCardMemory();
    } catch (IOException e) {
      throw new UncheckedIOException("the memory of " + persona.key() + " can't be read", e);
    }
  }
}
