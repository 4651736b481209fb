package jp.madoguchi.kiosk.screen;

import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.web.text.Phrases;

/**
 * One PIN and what is left of it.
 *
 * @param mark g, y, r or n: all left, some left, none left, nothing to say
 * @param name of the PIN
 * @param use what it is asked for
 * @param dots one per try of a full counter: true = left; empty = nothing to count
 * @param words what the dots say
 * @param advice what to do about it; empty = nothing
 * @param usable whether it can be tried and changed here
 */
public record PinLine(
    PinKind kind,
    String mark,
    String name,
    String use,
    List<Boolean> dots,
    String words,
    String advice,
    boolean usable) {

  static PinLine of(Phrases t, PinKind kind, Tries tries, boolean deskHere) {
    return switch (tries) {
      case Tries.Left(int left) -> left(t, kind, left);
      case Tries.Blocked _ ->
          line(
              t,
              kind,
              "r",
              dots(0, kind.triesMax()),
              t.say("tries.blocked"),
              t.say(deskHere ? "tries.blocked.here" : "tries.blocked.city"));
      case Tries.Absent _ -> line(t, kind, "n", List.of(), t.say("tries.absent"), "");
      case Tries.Unknown _ ->
          line(t, kind, "u", List.of(), t.say("tries.unknown"), t.say("tries.unknown.advice"));
    };
  }

  private static PinLine left(Phrases t, PinKind kind, int left) {
    boolean all = left >= kind.triesMax();
    return line(
        t,
        kind,
        all ? "g" : "y",
        dots(left, Math.max(left, kind.triesMax())),
        t.say("tries.left", left),
        all ? "" : t.say(left == 1 ? "tries.last" : "tries.some"));
  }

  private static PinLine line(
      Phrases t, PinKind kind, String mark, List<Boolean> dots, String words, String advice) {
    boolean usable = !mark.equals("r") && !mark.equals("n");
    return new PinLine(
        kind, mark, t.say("pin." + kind), t.say("pin.use." + kind), dots, words, advice, usable);
  }

  private static List<Boolean> dots(int left, int max) {
    return IntStream.range(0, max).mapToObj(i -> i < left).toList();
  }
}
