package jp.madoguchi.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Purpose;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.VisitEnded;
import jp.madoguchi.sync.VisitErased;
import org.junit.jupiter.api.Test;

/** Every way in which a visit ends leaves one erase entry, and nobody begins before it is there. */
class ErasureTest {
  private final FakeDevices devices = new FakeDevices(11);

  private Session start() {
    return ((Start.Started) devices.sessions.start("ja")).session();
  }

  private static String token(Session session) {
    return session.snapshot().orElseThrow().token();
  }

  private VisitErased onlyErasure() {
    List<VisitErased> erased = devices.outbox.committed(VisitErased.class);
    assertThat(erased).hasSize(1);
    return erased.getFirst();
  }

  private void nobodyTouches() {
    devices.pass(Duration.ofSeconds(81));
    devices.sessions.tick();
  }

  @Test
  void theResidentsEndIsAnErasureWithItsNumberOnTheScreen() {
    Session session = start();
    String id = session.snapshot().orElseThrow().visit().id();
    session.end(token(session));
    assertThat(onlyErasure().cause()).isEqualTo(VisitErased.Cause.END);
    assertThat(onlyErasure().visitId()).isEqualTo(id);
    List<Payload> log = devices.outbox.committed();
    assertThat(log.subList(log.size() - 2, log.size()))
        .extracting(Object::getClass)
        .containsExactly(VisitEnded.class, VisitErased.class);
    String hash = jp.madoguchi.sync.Sha256.hex(new byte[] {(byte) log.size()});
    assertThat(devices.sessions.lastEnded().orElseThrow().proof()).contains(hash.substring(0, 8));
  }

  @Test
  void whoDoesNotTouchIsATimeoutAndWhoIsSeenToBeGoneAWalkAway() {
    start();
    nobodyTouches();
    assertThat(onlyErasure().cause()).isEqualTo(VisitErased.Cause.TIMEOUT);
    Session watched = start();
    watched.handle(Step.CONSENT, token(watched), new Command.Agree());
    watched.handle(
        Step.FORM,
        token(watched),
        new Command.GiveForm(new ApplicationId("12345678901234567890123")));
    watched.handle(
        Step.FORM_CHECK, token(watched), new Command.AnswerForm(Command.FormAnswer.SAME));
    devices.eyes.see(0);
    for (int i = 0; i < 20; i++) {
      devices.pass(Duration.ofMillis(300));
      devices.sessions.tick();
    }
    nobodyTouches();
    assertThat(devices.outbox.committed(VisitErased.class).getLast().cause())
        .isEqualTo(VisitErased.Cause.WALK_AWAY);
    assertThat(devices.outbox.committed(VisitEnded.class).getLast().outcome())
        .isEqualTo(VisitEnded.Outcome.TIMED_OUT);
  }

  @Test
  void aProgramThatIsEndedErasesFirst() {
    start();
    devices.sessions.close();
    assertThat(onlyErasure().cause()).isEqualTo(VisitErased.Cause.STAFF);
  }

  @Test
  void aVisitWithACardIsErasedAlike() {
    Start.CardStarted card = (Start.CardStarted) devices.sessions.startCard(Purpose.CHECK, "ja");
    card.session().end(card.session().snapshot().orElseThrow().token());
    assertThat(onlyErasure().cause()).isEqualTo(VisitErased.Cause.END);
  }

  @Test
  void aCrashedVisitIsErasedInTheLogBeforeAnybodyBegins() {
    devices.outbox.visitBegins("visit-that-died");
    try (Sessions afterwards = devices.again()) {
      assertThat(afterwards.ready()).isFalse();
      assertThat(afterwards.start("ja")).isInstanceOf(Start.NotReady.class);
      afterwards.tick();
      assertThat(onlyErasure().visitId()).isEqualTo("visit-that-died");
      assertThat(onlyErasure().cause()).isEqualTo(VisitErased.Cause.CRASH);
      assertThat(devices.outbox.committed(VisitEnded.class)).isEmpty();
      assertThat(afterwards.start("ja")).isInstanceOf(Start.Started.class);
    }
  }

  @Test
  void whileTheLogRefusesTheErasureNobodyBeginsAndThenItIsWrittenOnce() {
    Session session = start();
    devices.outbox.broken(true);
    session.end(token(session));
    assertThat(devices.sessions.lastEnded().orElseThrow().proof()).isEmpty();
    for (int i = 0; i < 5; i++) {
      devices.pass(Duration.ofSeconds(3));
      devices.sessions.tick();
      assertThat(devices.sessions.start("ja")).isInstanceOf(Start.NotReady.class);
    }
    devices.outbox.broken(false);
    devices.pass(Duration.ofSeconds(3));
    devices.sessions.tick();
    assertThat(onlyErasure().cause()).isEqualTo(VisitErased.Cause.END);
    assertThat(devices.outbox.committed(VisitEnded.class)).hasSize(1);
    assertThat(devices.sessions.lastEnded().orElseThrow().proof()).isPresent();
    assertThat(devices.sessions.start("ja")).isInstanceOf(Start.Started.class);
  }

  @Test
  void aVisitThatCantBeNotedDoesNotBegin() {
    devices.outbox.broken(true);
    assertThat(devices.sessions.start("ja")).isInstanceOf(Start.NotReady.class);
    assertThat(devices.sessions.inUse()).isFalse();
    devices.outbox.broken(false);
    assertThat(devices.sessions.start("ja")).isInstanceOf(Start.Started.class);
    assertThat(devices.outbox.committed()).isEmpty();
  }

  @Test
  void theNoteIsThereBeforeAnythingIsAskedAndGoneAfterTheErasure() {
    Outbox log = devices.outbox;
    Session session = start();
    assertThat(log.unfinishedVisit()).contains(session.snapshot().orElseThrow().visit().id());
    session.end(token(session));
    assertThat(log.unfinishedVisit()).isEmpty();
  }
}
