package jp.madoguchi.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks through everything that is reachable in this very process (a dump of the live heap) for
 * what a resident gave. The words are made anew each time they are needed and live in no constant.
 */
class GlassHeapTest {
  @TempDir Path dir;

  private final FakeDevices devices = new FakeDevices(13);
  private int dumps;

  private static String id() {
    return new StringBuilder("32100987654321098765431").reverse().toString();
  }

  private static String name() {
    return new StringBuilder("子花ロメナアリナカ").reverse().toString();
  }

  private static String mail() {
    return new StringBuilder("pj.elpmaxe@yranac-ssalg").reverse().toString();
  }

  /** How often each word stands in the live heap, as Latin-1 or as UTF-16. */
  private Map<String, Integer> found(byte[] picture) throws IOException {
    Path dump = dir.resolve("heap-" + dumps++ + ".hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    Map<String, byte[]> words = new TreeMap<>();
    words.put("id", id().getBytes(StandardCharsets.ISO_8859_1));
    words.put("name", name().getBytes(StandardCharsets.UTF_16LE));
    words.put("mail", mail().getBytes(StandardCharsets.ISO_8859_1));
    words.put("picture", picture);
    Map<String, Integer> counts = new TreeMap<>();
    words.forEach((key, word) -> counts.put(key, count(dump, word)));
    Files.delete(dump);
    return counts;
  }

  private static int count(Path file, byte[] word) {
    int count = 0;
    int at = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        at = b == (word[at] & 0xff) ? at + 1 : b == (word[0] & 0xff) ? 1 : 0;
        if (at == word.length) {
          count++;
          at = 0;
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return count;
  }

  private static String token(Session session) {
    return session.snapshot().orElseThrow().token();
  }

  private static void give(Session session, Step step, Command command) {
    assertThat(session.handle(step, token(session), command)).isInstanceOf(Result.Moved.class);
  }

  /** Everything up to a picture that was taken and accepted. */
  private Session visit() {
    Session session = ((Start.Started) devices.sessions.start("ja")).session();
    give(session, Step.CONSENT, new Command.Agree());
    give(session, Step.FORM, new Command.GiveForm(new ApplicationId(id())));
    give(session, Step.FORM_CHECK, new Command.AnswerForm(Command.FormAnswer.SAME));
    give(session, Step.WHO, new Command.ChooseWho(ApplicantKind.SELF));
    give(session, Step.BIRTH, new Command.GiveBirth(LocalDate.of(1946, 4, 5)));
    give(session, Step.PERSON, new Command.ConfirmPerson());
    give(session, Step.WISHES, new Command.ChooseWishes(new Wishes(true, true, Optional.empty())));
    give(
        session,
        Step.CONTACT,
        new Command.GiveContact(new Contact(name(), Optional.of(mail()), Optional.empty())));
    devices.lastBooth().shutter();
    devices.sessions.tick();
    give(session, Step.PHOTO, new Command.AcceptPicture());
    return session;
  }

  @Test
  void nothingReadableOfAVisitIsReachableBetweenItsRequestsNorAfterItsEnd() throws IOException {
    Session session = visit();
    byte[] part = new byte[24];
    System.arraycopy(session.picture().orElseThrow(), 400, part, 0, part.length);
    byte[] hidden = part.clone();
    java.util.Arrays.fill(part, (byte) 0);
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] ^= 0x33;
    }

    List<Visit> held = new ArrayList<>(List.of(session.snapshot().orElseThrow().visit()));
    byte[] whole = session.picture().orElseThrow();
    Map<String, Integer> open = found(shown(hidden));
    assertThat(held).as("held until here").hasSize(1);
    java.util.Arrays.fill(whole, (byte) 0);
    assertThat(open.get("picture")).as("held, and searched for").isEqualTo(2);
    assertThat(open.get("id")).as("the dump would show it").isPositive();
    assertThat(open.get("name")).isPositive();
    assertThat(open.get("mail")).isPositive();
    held.clear();

    assertThat(withoutOwn(found(shown(hidden))))
        .as("between requests")
        .containsOnly(Map.entry("id", 0), Map.entry("mail", 0), Map.entry("name", 0));

    session.end(token(session));
    assertThat(withoutOwn(found(shown(hidden))))
        .as("after the end")
        .containsOnly(Map.entry("id", 0), Map.entry("mail", 0), Map.entry("name", 0));
    assertThat(session.snapshot()).as("the session itself was still there").isEmpty();
  }

  private static byte[] shown(byte[] hidden) {
    byte[] part = hidden.clone();
    for (int i = 0; i < part.length; i++) {
      part[i] ^= 0x33;
    }
    return part;
  }

  /**
   * The searched part of the picture is in the heap while it is searched for: once, and no more.
   */
  private static Map<String, Integer> withoutOwn(Map<String, Integer> counts) {
    assertThat(counts.remove("picture")).as("the picture's bytes").isEqualTo(1);
    return counts;
  }
}
