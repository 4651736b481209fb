package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.sim.card.link.LinkSpeed;

/**
 * How a card conducts itself on the reader.
 *
 * @param fault what goes wrong
 * @param speed answers take as long as on the air at this rate; empty = no time at all
 * @param cardTime what the chip itself takes for each command
 */
public record CardConduct(CardFault fault, Optional<LinkSpeed> speed, Duration cardTime) {
  /** Answers at once and rightly. */
  public static final CardConduct NORMAL =
      new CardConduct(new CardFault.None(), Optional.empty(), Duration.ZERO);

  /** Answers at once, with this fault. */
  public static CardConduct with(CardFault fault) {
    return new CardConduct(fault, Optional.empty(), Duration.ZERO);
  }

  /** The same at the pace of the air. */
  public CardConduct at(LinkSpeed rate) {
    return new CardConduct(fault, Optional.of(rate), cardTime);
  }

  /** The same with a chip that takes its time. */
  public CardConduct thinking(Duration time) {
    return new CardConduct(fault, speed, time);
  }
}
