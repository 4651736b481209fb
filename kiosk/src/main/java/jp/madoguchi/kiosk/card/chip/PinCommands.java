package jp.madoguchi.kiosk.card.chip;

import java.util.Arrays;
import jp.madoguchi.kiosk.card.CardLink.Lost;
import jp.madoguchi.kiosk.card.Pin;
import jp.madoguchi.kiosk.card.Tries;

/**
 * The commands about PINs, to the application that is selected. The one array that holds a PIN on
 * its way is overwritten before anything else happens.
 */
public final class PinCommands {
  private static final int BY_SHORT_ID = 0x80;
  private static final int CURRENT = 0x80;

  private PinCommands() {}

  /** What came of a VERIFY. */
  public sealed interface Checked {
    /** Right; the counter is full again. */
    record Right() implements Checked {}

    /** Wrong; what is left now. */
    record Wrong(Tries left) implements Checked {}

    /** None was left, or this was the last. */
    record Blocked() implements Checked {}

    /** No such reference. */
    record Absent() implements Checked {}

    /** An answer that a VERIFY does not have: nobody knows what became of the try. */
    record Strange(int statusWord) implements Checked {}
  }

  /**
   * Asks for the counter with a VERIFY without a PIN, which spends no try. Some cards say 9000 once
   * the PIN was verified, which tells nothing about the counter.
   */
  public static Tries tries(Chip chip, PinReference reference) throws Lost, ChipRefusal {
    Answer answer = chip.ask(new byte[] {0, 0x20, 0, (byte) (BY_SHORT_ID | reference.file())});
    return switch (answer.status()) {
      case StatusWord.TriesLeft(int count) -> new Tries.Left(count);
      case StatusWord.Blocked _ -> new Tries.Blocked();
      case StatusWord.Missing _ -> new Tries.Absent();
      case StatusWord.Ok _ -> new Tries.Unknown();
      case StatusWord.WrongUncounted _ -> new Tries.Unknown();
      case StatusWord _ -> throw new ChipRefusal("tries left", answer.value());
    };
  }

  /** Gives the PIN to the card, once. */
  public static Checked verify(Chip chip, PinReference reference, Pin pin) throws Lost {
    return checked(secret(chip, 0x00, 0x20, 0x00, BY_SHORT_ID | reference.file(), pin));
  }

  /** As {@link #verify}, for the current file: a change refers to the same. */
  public static Checked verifyCurrent(Chip chip, Pin pin) throws Lost {
    return checked(secret(chip, 0x00, 0x20, 0x00, CURRENT, pin));
  }

  /** Changes the PIN of the current file, which was verified just now. */
  public static Answer changeCurrent(Chip chip, PinReference reference, Pin next) throws Lost {
    return switch (reference.changedBy()) {
      case REFERENCE_DATA -> secret(chip, 0x00, 0x24, 0x01, CURRENT, next);
      case KEY -> secret(chip, 0x80, 0x32, 0x00, CURRENT, next);
    };
  }

  private static Checked checked(Answer answer) {
    return switch (answer.status()) {
      case StatusWord.Ok _ -> new Checked.Right();
      case StatusWord.TriesLeft(int count) -> new Checked.Wrong(new Tries.Left(count));
      case StatusWord.WrongUncounted _ -> new Checked.Wrong(new Tries.Unknown());
      case StatusWord.Blocked _ -> new Checked.Blocked();
      case StatusWord.Missing _ -> new Checked.Absent();
      case StatusWord _ -> new Checked.Strange(answer.value());
    };
  }

  private static Answer secret(Chip chip, int cla, int ins, int p1, int p2, Pin pin) throws Lost {
    char[] chars = pin.chars();
    byte[] command = new byte[5 + chars.length];
    try {
      command[0] = (byte) cla;
      command[1] = (byte) ins;
      command[2] = (byte) p1;
      command[3] = (byte) p2;
      command[4] = (byte) chars.length;
      for (int i = 0; i < chars.length; i++) {
        command[5 + i] = (byte) chars[i];
      }
      return chip.ask(command);
    } finally {
      Arrays.fill(command, (byte) 0);
    }
  }
}
