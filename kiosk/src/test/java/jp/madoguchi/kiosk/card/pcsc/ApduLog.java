package jp.madoguchi.kiosk.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.sim.card.link.LinkModel;
import jp.madoguchi.sim.card.link.LinkSpeed;

/** What was said to a card: each command, and how long its answer was. */
record ApduLog(List<Exchange> exchanges) {
  /** One command and the bytes of its answer with status word. */
  record Exchange(byte[] command, int answerBytes) {
    boolean is(int ins) {
      return (command[1] & 0xFF) == ins;
    }

    boolean startsWith(int... bytes) {
      for (int at = 0; at < bytes.length; at++) {
        if (at >= command.length || (command[at] & 0xFF) != bytes[at]) {
          return false;
        }
      }
      return true;
    }
  }

  ApduLog() {
    this(new ArrayList<>());
  }

  synchronized byte[] note(byte[] command, byte[] answer) {
    exchanges.add(new Exchange(command.clone(), answer.length));
    return answer;
  }

  /** From the first that is meant, and on as long as the others are. */
  synchronized ApduLog part(Predicate<Exchange> first, Predicate<Exchange> others) {
    List<Exchange> part = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      if (part.isEmpty() ? first.test(exchange) : others.test(exchange)) {
        part.add(exchange);
      } else if (!part.isEmpty()) {
        break;
      }
    }
    return new ApduLog(part);
  }

  int commandBytes() {
    return exchanges.stream().mapToInt(exchange -> exchange.command().length).sum();
  }

  int answerBytes() {
    return exchanges.stream().mapToInt(Exchange::answerBytes).sum();
  }

  /** Milliseconds on the air, by the model. */
  double milliseconds(LinkSpeed speed) {
    return exchanges.stream()
            .mapToLong(exchange ->
                LinkModel.nanos(speed, exchange.command().length, exchange.answerBytes()))
            .sum()
        / 1e6;
  }
}
