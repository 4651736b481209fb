package jp.madoguchi.kiosk.card.chip;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.CardLink.Lost;

/** A card in conversation: sends commands, fetches answers that come in parts, selects. */
public final class Chip {
  private static final int PARTS_MAX = 64;
  private static final int SHORT_ANSWER_MAX = 256;

  private final CardLink link;
  private Optional<Application> selected = Optional.empty();

  /** On a link to a card that has just been reset. */
  public Chip(CardLink link) {
    this.link = link;
  }

  /** Sends a command; an answer that waits in the card (61xx) is fetched. */
  public Answer ask(byte[] command) throws Lost {
    Answer answer = once(command);
    if (!(answer.status() instanceof StatusWord.More)) {
      return answer;
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(answer.data());
    for (int part = 0; part < PARTS_MAX; part++) {
      if (!(answer.status() instanceof StatusWord.More(int bytes))) {
        return new Answer(data.toByteArray(), answer.value());
      }
      answer = once(new byte[] {0, (byte) 0xC0, 0, 0, (byte) bytes});
      data.writeBytes(answer.data());
    }
    throw new Lost(CardFault.NOT_UNDERSTOOD, "an answer without end");
  }

  private Answer once(byte[] command) throws Lost {
    Optional<Answer> answer = Answer.of(link.transceive(command));
    return answer.orElseThrow(
        () -> new Lost(CardFault.CARD_REMOVED, "an answer without status word"));
  }

  /**
   * Selects an application; false if this card has none of that name. The one that is selected is
   * not selected again: a card that was swapped unnoticed has none selected, and refuses what
   * comes.
   */
  public boolean select(Application application) throws Lost, ChipRefusal {
    if (selected.filter(application::equals).isPresent()) {
      return true;
    }
    selected = Optional.empty();
    byte[] aid = application.aid();
    byte[] command = new byte[5 + aid.length];
    command[1] = (byte) 0xA4;
    command[2] = 0x04;
    command[3] = 0x0C;
    command[4] = (byte) aid.length;
    System.arraycopy(aid, 0, command, 5, aid.length);
    Answer answer = ask(command);
    return switch (answer.status()) {
      case StatusWord.Ok _ -> {
        selected = Optional.of(application);
        yield true;
      }
      case StatusWord.Missing _ -> false;
      case StatusWord _ -> throw new ChipRefusal("select " + application, answer.value());
    };
  }

  /** As {@link #select}, but the command is sent even if that application is selected already. */
  public boolean selectAnew(Application application) throws Lost, ChipRefusal {
    selected = Optional.empty();
    return select(application);
  }

  /** Makes a file of the application the current one; false if there is none. */
  public boolean selectFile(int id) throws Lost, ChipRefusal {
    Answer answer = ask(new byte[] {0, (byte) 0xA4, 0x02, 0x0C, 0x02, (byte) (id >> 8), (byte) id});
    return switch (answer.status()) {
      case StatusWord.Ok _ -> true;
      case StatusWord.Missing _ -> false;
      case StatusWord _ -> throw new ChipRefusal("select file", answer.value());
    };
  }

  /** A record of the current file. */
  public Answer readRecord(int number) throws Lost {
    return exactly(new byte[] {0, (byte) 0xB2, (byte) number, 0x04, 0});
  }

  /**
   * READ BINARY with a short length, 1 to 256. A card that names another length (6Cxx) is asked for
   * that once.
   *
   * @param p1p2 offset in the current file, or a short id and an offset
   */
  Answer readShort(int p1p2, int size) throws Lost {
    return exactly(new byte[] {0, (byte) 0xB0, (byte) (p1p2 >> 8), (byte) p1p2, (byte) size});
  }

  /** READ BINARY with an extended length, 1 to 65,535. Not every card and reader can. */
  Answer readExtended(int p1p2, int size) throws Lost {
    return ask(
        new byte[] {
          0, (byte) 0xB0, (byte) (p1p2 >> 8), (byte) p1p2, 0, (byte) (size >> 8), (byte) size
        });
  }

  private Answer exactly(byte[] reading) throws Lost {
    Answer answer = ask(reading);
    if (answer.status() instanceof StatusWord.Exact(int bytes) && bytes <= SHORT_ANSWER_MAX) {
      byte[] again = reading.clone();
      again[reading.length - 1] = (byte) bytes;
      return ask(again);
    }
    return answer;
  }
}
