package jp.madoguchi.sim.card;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The card's state machine: current application, current file, verified PINs. */
final class ChipCard implements SimulatedCard {
  private static final byte[] ISSUER_DOMAIN = {(byte) 0xA0, 0, 0, 1, 0x51, 0, 0};
  private static final int MASTER_FILE = 0x3F00;
  private static final int PIN_BYTES_MAX = 16;
  private static final int SIGN_BYTES_MAX = 245;
  private static final int CURRENT = 0x80;

  private final byte[] atr;
  private final List<CardApplication> applications;
  private final RetryCounters counters;

  private Optional<CardApplication> application = Optional.empty();
  private int file; // id of the current file, 0 = none
  private final Set<Integer> verified = new HashSet<>();

  ChipCard(byte[] atr, List<CardApplication> applications, RetryCounters counters) {
    this.atr = atr.clone();
    this.applications = List.copyOf(applications);
    this.counters = counters;
  }

  @Override
  public byte[] atr() {
    return atr.clone();
  }

  @Override
  public synchronized void reset() {
    application = Optional.empty();
    leaveApplication();
  }

  private void leaveApplication() {
    file = 0;
    verified.clear();
  }

  @Override
  public synchronized byte[] transmit(byte[] command) {
    Optional<CommandApdu> parsed = CommandApdu.parse(command);
    if (parsed.isEmpty()) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    CommandApdu apdu = parsed.get();
    return switch (apdu.cla()) {
      case 0x00 -> interindustry(apdu);
      case 0x80 ->
          apdu.ins() == 0x2A ? sign(apdu) : StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
      case 0x01, 0x02, 0x03 -> StatusWord.alone(StatusWord.CHANNEL_NOT_SUPPORTED);
      default -> StatusWord.alone(StatusWord.CLASS_UNKNOWN);
    };
  }

  private byte[] interindustry(CommandApdu apdu) {
    return switch (apdu.ins()) {
      case 0xA4 -> select(apdu);
      case 0xB0 -> readBinary(apdu);
      case 0x20 -> verify(apdu);
      case 0xCA -> StatusWord.alone(StatusWord.DATA_NOT_FOUND);
      default -> StatusWord.alone(StatusWord.INSTRUCTION_UNKNOWN);
    };
  }

  private byte[] select(CommandApdu apdu) {
    return switch (apdu.p1()) {
      case 0x04 -> selectByName(apdu);
      case 0x02 -> selectFile(apdu);
      case 0x00 -> selectMaster(apdu);
      default -> StatusWord.alone(StatusWord.WRONG_P1_P2);
    };
  }

  private byte[] selectByName(CommandApdu apdu) {
    if (startsWith(ISSUER_DOMAIN, apdu.data())) {
      reset();
      return StatusWord.alone(StatusWord.OK);
    }
    for (CardApplication candidate : applications) {
      if (candidate.answersTo(apdu.data())) {
        if (application.filter(candidate::equals).isEmpty()) {
          leaveApplication();
        }
        file = 0;
        application = Optional.of(candidate);
        return apdu.p2() == 0x0C
            ? StatusWord.alone(StatusWord.OK)
            : StatusWord.ok(fileControl(candidate.aid()));
      }
    }
    return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
  }

  private static byte[] fileControl(byte[] aid) {
    byte[] fci = new byte[aid.length + 4];
    fci[0] = 0x6F;
    fci[1] = (byte) (aid.length + 2);
    fci[2] = (byte) 0x84;
    fci[3] = (byte) aid.length;
    System.arraycopy(aid, 0, fci, 4, aid.length);
    return fci;
  }

  private byte[] selectFile(CommandApdu apdu) {
    if (apdu.data().length != 2) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    int id = (apdu.data()[0] & 0xFF) << 8 | (apdu.data()[1] & 0xFF);
    if (find(id).isEmpty()) {
      return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
    }
    file = id;
    return StatusWord.alone(StatusWord.OK);
  }

  /** Real cards answer so oddly that nobody should use it; the answers are theirs. */
  private byte[] selectMaster(CommandApdu apdu) {
    if (apdu.data().length == 2
        && ((apdu.data()[0] & 0xFF) << 8 | (apdu.data()[1] & 0xFF)) == MASTER_FILE) {
      return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
    }
    return StatusWord.alone(
        application.isPresent() && apdu.data().length == 0
            ? StatusWord.OK
            : StatusWord.WRONG_P1_P2);
  }

  private Optional<ElementaryFile> find(int id) {
    return application.map(current -> current.files().get(id));
  }

  private byte[] readBinary(CommandApdu apdu) {
    int offset = apdu.p1p2();
    if ((apdu.p1() & 0x80) != 0) {
      int id = apdu.p1() & 0x1F;
      if ((apdu.p1() & 0x60) != 0) {
        return StatusWord.alone(StatusWord.WRONG_P1_P2);
      }
      if (find(id).isEmpty()) {
        return StatusWord.alone(StatusWord.FILE_NOT_FOUND);
      }
      file = id;
      offset = apdu.p2();
    }
    if (find(file).isEmpty()) {
      return StatusWord.alone(StatusWord.NO_CURRENT_FILE);
    }
    if (!(find(file).get() instanceof ElementaryFile.Transparent readable)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    if (readable.opensWith().filter(pin -> !verified.contains(pin)).isPresent()) {
      return StatusWord.alone(StatusWord.NOT_VERIFIED);
    }
    if (apdu.data().length > 0 || apdu.expected() == 0) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    byte[] content = readable.content();
    return offset >= content.length
        ? StatusWord.alone(StatusWord.OFFSET_BEYOND_END)
        : StatusWord.ok(
            Arrays.copyOfRange(
                content, offset, Math.min(content.length, offset + apdu.expected())));
  }

  private byte[] verify(CommandApdu apdu) {
    if (apdu.p1() != 0 || (apdu.p2() & 0xE0) != CURRENT) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    int id = apdu.p2() == CURRENT ? file : apdu.p2() & 0x1F;
    Optional<ElementaryFile> named = find(id);
    if (named.isEmpty()) {
      return StatusWord.alone(
          apdu.p2() == CURRENT ? StatusWord.NO_CURRENT_FILE : StatusWord.DATA_NOT_FOUND);
    }
    if (!(named.get() instanceof ElementaryFile.Pin pin)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    file = id;
    int left = counters.left(id).orElse(pin.triesMax());
    if (apdu.data().length == 0) {
      return StatusWord.triesLeft(left);
    }
    if (apdu.data().length > PIN_BYTES_MAX) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    return left == 0 ? StatusWord.alone(StatusWord.BLOCKED) : compare(id, pin, left, apdu.data());
  }

  /** The try is spent on disk before it is known to be right, so pulling the card gains nothing. */
  private byte[] compare(int id, ElementaryFile.Pin pin, int left, byte[] given) {
    verified.remove(id);
    try {
      counters.store(id, left - 1);
      if (!MessageDigest.isEqual(pin.secret(), given)) {
        return StatusWord.triesLeft(left - 1);
      }
      counters.store(id, pin.triesMax());
    } catch (IOException _) {
      return StatusWord.alone(StatusWord.MEMORY_FAILURE);
    }
    verified.add(id);
    return StatusWord.alone(StatusWord.OK);
  }

  /** COMPUTE DIGITAL SIGNATURE, the form P1=00: PKCS#1 v1.5 around the bytes given. */
  private byte[] sign(CommandApdu apdu) {
    if (apdu.p1() != 0 || (apdu.p2() & 0xE0) != CURRENT) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    int id = apdu.p2() == CURRENT ? file : apdu.p2() & 0x1F;
    Optional<ElementaryFile> named = find(id);
    if (named.isEmpty()) {
      return StatusWord.alone(StatusWord.NO_CURRENT_FILE);
    }
    if (!(named.get() instanceof ElementaryFile.Key key)) {
      return StatusWord.alone(StatusWord.INCOMPATIBLE_FILE);
    }
    file = id;
    if (!verified.contains(key.opensWith())) {
      return StatusWord.alone(StatusWord.NOT_VERIFIED);
    }
    if (apdu.data().length == 0 || apdu.data().length > SIGN_BYTES_MAX) {
      return StatusWord.alone(StatusWord.WRONG_LENGTH);
    }
    try {
      Signature signature = Signature.getInstance("NONEwithRSA");
      signature.initSign(key.key());
      signature.update(apdu.data());
      return StatusWord.ok(signature.sign());
    } catch (GeneralSecurityException _) {
      return StatusWord.alone(StatusWord.CONDITIONS_NOT_MET);
    }
  }

  private static boolean startsWith(byte[] whole, byte[] beginning) {
    return beginning.length > 0
        && beginning.length <= whole.length
        && Arrays.equals(whole, 0, beginning.length, beginning, 0, beginning.length);
  }
}
