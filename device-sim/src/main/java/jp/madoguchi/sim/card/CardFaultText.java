package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.sim.card.CardFault.Garbage;
import jp.madoguchi.sim.card.CardFault.Hang;
import jp.madoguchi.sim.card.CardFault.Mute;
import jp.madoguchi.sim.card.CardFault.None;
import jp.madoguchi.sim.card.CardFault.Pull;
import jp.madoguchi.sim.card.CardFault.Swap;
import jp.madoguchi.sim.card.CardFault.Torn;
import jp.madoguchi.sim.card.CardFault.WantsExactLength;
import jp.madoguchi.sim.card.CardFault.WantsGetResponse;
import jp.madoguchi.sim.card.CardFault.WrongCounter;

/**
 * The short form of a fault: {@code none}, {@code mute}, {@code hang@3}, {@code hang@3:5s}, {@code
 * garbage@3:6F00}, {@code torn@3:1}, {@code pull@3}, {@code pull-after@3}, {@code reinsert@3:1.5s},
 * {@code swap@3:under15}, {@code counter:1}, {@code 6c}, {@code 61}. The number behind @ is that of
 * the command.
 */
public final class CardFaultText {
  /** All forms, for messages. */
  public static final String FORMS =
      "none, mute, hang@N, hang@N:5s, garbage@N:6F00, torn@N:BYTES, pull@N, pull-after@N,"
          + " reinsert@N:1.5s, swap@N:PERSONA, counter:TRIES, 6c, 61";

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]+?)(?:@([1-9][0-9]{0,3}))?(?::([A-Za-z0-9.-]+))?");
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,4})(?:\\.([0-9]{1,3}))?s");

  private CardFaultText() {}

  /**
   * Reads the short form.
   *
   * @throws IllegalArgumentException with a sentence that names the forms there are
   */
  public static CardFault parse(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      Optional<Integer> at = Optional.ofNullable(form.group(2)).map(Integer::valueOf);
      Optional<String> detail = Optional.ofNullable(form.group(3));
      Optional<CardFault> fault =
          at.isPresent() ? once(form.group(1), at.get(), detail) : lasting(form.group(1), detail);
      if (fault.isPresent()) {
        return fault.get();
      }
    }
    throw new IllegalArgumentException(text + " is no fault of a card; there are " + FORMS + ".");
  }

  private static Optional<CardFault> lasting(String name, Optional<String> detail) {
    if (detail.isPresent()) {
      return detail
          .filter(tries -> "counter".equals(name) && tries.matches("[0-9]|1[0-5]"))
          .map(tries -> new WrongCounter(Integer.parseInt(tries)));
    }
    return switch (name) {
      case "none" -> Optional.of(new None());
      case "mute" -> Optional.of(new Mute());
      case "6c" -> Optional.of(new WantsExactLength());
      case "61" -> Optional.of(new WantsGetResponse());
      default -> Optional.empty();
    };
  }

  private static Optional<CardFault> once(String name, int at, Optional<String> detail) {
    if (detail.isEmpty()) {
      return switch (name) {
        case "hang" -> Optional.of(new Hang(at, Optional.empty()));
        case "pull" -> Optional.of(new Pull(at, false, Optional.empty()));
        case "pull-after" -> Optional.of(new Pull(at, true, Optional.empty()));
        default -> Optional.empty();
      };
    }
    return switch (name) {
      case "hang" -> duration(detail.get()).map(lasts -> new Hang(at, Optional.of(lasts)));
      case "reinsert" -> duration(detail.get()).map(back -> new Pull(at, false, Optional.of(back)));
      case "garbage" ->
          detail
              .filter(hex -> hex.matches("[0-9A-Fa-f]{4}"))
              .map(hex -> new Garbage(at, Integer.parseInt(hex, 16)));
      case "torn" ->
          detail
              .filter(bytes -> bytes.matches("[0-9]{1,4}"))
              .map(bytes -> new Torn(at, Integer.parseInt(bytes)));
      case "swap" -> detail.flatMap(Persona::of).map(other -> new Swap(at, other));
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> duration(String text) {
    Matcher parts = SECONDS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String thousandths = parts.group(2) == null ? "000" : (parts.group(2) + "00").substring(0, 3);
    return Optional.of(
        Duration.ofSeconds(Long.parseLong(parts.group(1))).plusMillis(Long.parseLong(thousandths)));
  }

  /** Writes the short form. */
  public static String of(CardFault fault) {
    return switch (fault) {
      case None _ -> "none";
      case Mute _ -> "mute";
      case Hang(int at, var lasts) -> "hang@" + at + lasts.map(CardFaultText::tail).orElse("");
      case Garbage(int at, int statusWord) -> "garbage@%d:%04X".formatted(at, statusWord);
      case Torn(int at, int bytes) -> "torn@" + at + ":" + bytes;
      case Pull(int at, boolean executed, var back) ->
          (back.isPresent() ? "reinsert@" : executed ? "pull-after@" : "pull@")
              + at
              + back.map(CardFaultText::tail).orElse("");
      case Swap(int at, Persona other) -> "swap@" + at + ":" + other.key();
      case WrongCounter(int claimed) -> "counter:" + claimed;
      case WantsExactLength _ -> "6c";
      case WantsGetResponse _ -> "61";
    };
  }

  private static String tail(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0
        ? ":" + millis / 1000 + "s"
        : ":%d.%03ds".formatted(millis / 1000, millis % 1000);
  }
}
