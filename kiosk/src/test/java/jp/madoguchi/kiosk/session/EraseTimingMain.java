package jp.madoguchi.kiosk.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.VisitMark;
import jp.madoguchi.kiosk.qr.FormCode;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;

/**
 * How long an erasure takes, on a real log with a picture in the visit: from "end and erase" until
 * the number can be shown, and the beginning with its note. {@code EraseTimingMain VISITS}
 */
final class EraseTimingMain {
  private EraseTimingMain() {}

  public static void main(String[] args) throws IOException {
    int visits = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    Path dir = Files.createTempDirectory("erase-timing");
    OfficeKeys keys = OfficeKeys.of(new TestEnrolment().enrol(dir, "k01"));
    KioskIdentity identity = KioskIdentity.open(dir, "k01", new Random(1));
    double[] begin = new double[visits];
    double[] end = new double[visits];
    try (LogStore store = DerbyLogStore.open(dir)) {
      LogOutbox outbox =
          new LogOutbox(
              store,
              identity,
              keys,
              Clock.systemUTC(),
              System::nanoTime,
              new Random(2),
              new VisitMark(dir),
              () -> {});
      FakeBooth[] booth = new FakeBooth[1];
      Supplier<FakeBooth> booths = () -> booth[0] = new FakeBooth();
      Random secrets = new Random(3);
      Sessions sessions =
          new Sessions(
              new Devices(
                  new FakeCamera(),
                  _ -> new FormCode.Nothing(),
                  booths::get,
                  FakeEyes::new,
                  new FakeLights(),
                  Optional.empty()),
              outbox,
              new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20)),
              new Environment(
                  Clock.systemUTC(),
                  ZoneId.of("Asia/Tokyo"),
                  System::nanoTime,
                  () -> Long.toHexString(secrets.nextLong())));
      for (int i = 0; i < visits; i++) {
        long at = System.nanoTime();
        Session session = ((Start.Started) sessions.start("ja")).session();
        begin[i] = (System.nanoTime() - at) / 1e6;
        toAcceptedPicture(session, sessions, booth);
        String token = session.snapshot().orElseThrow().token();
        at = System.nanoTime();
        session.end(token);
        end[i] = (System.nanoTime() - at) / 1e6;
        sessions.tick();
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(visits + " visits with a picture, Derby, fsync on");
    print(out, "begin, with its note on disk", begin);
    print(out, "end: key destroyed, counts and erasure committed, note gone", end);
  }

  private static void toAcceptedPicture(Session s, Sessions sessions, FakeBooth[] booth) {
    give(s, Step.CONSENT, new Command.Agree());
    give(s, Step.FORM, new Command.GiveForm(new ApplicationId("12345678901234567890123")));
    give(s, Step.FORM_CHECK, new Command.AnswerForm(Command.FormAnswer.SAME));
    give(s, Step.WHO, new Command.ChooseWho(ApplicantKind.SELF));
    give(s, Step.BIRTH, new Command.GiveBirth(LocalDate.of(1946, 4, 5)));
    give(s, Step.PERSON, new Command.ConfirmPerson());
    give(s, Step.WISHES, new Command.ChooseWishes(new Wishes(true, true, Optional.empty())));
    Contact contact = new Contact("窓口 花子", Optional.empty(), Optional.of("0668582525"));
    give(s, Step.CONTACT, new Command.GiveContact(contact));
    booth[0].shutter();
    sessions.tick();
    give(s, Step.PHOTO, new Command.AcceptPicture());
  }

  private static void give(Session session, Step step, Command command) {
    String token = session.snapshot().orElseThrow().token();
    if (!(session.handle(step, token, command) instanceof Result.Moved)) {
      throw new IllegalStateException("the visit does not go on at " + step);
    }
  }

  private static void print(PrintStream out, String what, double[] ms) {
    Arrays.sort(ms);
    out.printf(
        "%s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        what, ms[ms.length / 2], ms[ms.length * 99 / 100], ms[ms.length - 1]);
  }
}
