package jp.madoguchi.backoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore;
import jp.madoguchi.backoffice.intake.Intake.Answer;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What intake promises on every store (docs/sync-protocol.md). */
abstract class IntakeContract {
  private final Signer office = Signer.generate();
  private IntakeStore store;
  private Intake intake;
  private TestKiosk kiosk;

  /** The stores of one office. */
  record Stores(IntakeStore intake, EnrolmentStore enrolments) {}

  abstract Stores open();

  @BeforeEach
  void introduceTheKiosk() {
    Stores stores = open();
    store = stores.intake();
    intake = new Intake(store, office, InstantSource.fixed(TestKiosk.NOON));
    kiosk = new TestKiosk("k01", Sealing.generate().recipient());
    TestOffice.enrol(stores.enrolments(), "k01", kiosk.key());
    for (int i = 0; i < 12; i++) {
      kiosk.append(kiosk.visit(1, 0));
    }
  }

  private Answer push(long first, long last) {
    return intake.batch("k01", 1, first, kiosk.push(first, last), kiosk.batch(first, last));
  }

  private Statement.Ack ack(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Acked.class);
    return office
        .verifier()
        .verify(((Answer.Acked) answer).jws(), Statement.Ack.class)
        .orElseThrow();
  }

  private static Refusal refusal(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused) answer).refusal();
  }

  private long head() {
    return store.withLog("k01", 1, LockedLog::head).orElseThrow();
  }

  @Test
  void aBatchIsStoredAndAckedWithItsHead() {
    Statement.Ack ack = ack(push(1, 5));
    assertThat(ack.head()).isEqualTo(5);
    assertThat(ack.headHash()).isEqualTo(kiosk.hash(5));
    assertThat(ack.kiosk()).isEqualTo("k01");
  }

  @Test
  void theSameBatchAgainChangesNothing() {
    push(1, 5);
    assertThat(ack(push(1, 5)).head()).isEqualTo(5);
    assertThat(ack(push(3, 7)).head()).isEqualTo(7);
    assertThat(head()).isEqualTo(7);
  }

  @Test
  void aGapIsRefusedWithWhatIsExpected() {
    push(1, 2);
    Refusal refusal = refusal(push(4, 5));
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.code()).isEqualTo(Refusal.LOG_GAP);
    assertThat(refusal.expectedSeq()).contains(3L);
    assertThat(head()).isEqualTo(2);
  }

  @Test
  void aForkSuspendsTheKioskAndNothingOfItIsTakenAnyMore() {
    push(1, 3);
    TestKiosk copy = copyWithOtherEntries();
    Answer fork = intake.batch("k01", 1, 2, copy.push(2, 4), copy.batch(2, 4));
    assertThat(refusal(fork).code()).isEqualTo(Refusal.LOG_FORK);
    assertThat(store.kiosk("k01").orElseThrow().state()).isEqualTo(Kiosk.State.SUSPENDED);
    assertThat(refusal(push(4, 4)).code()).isEqualTo(Refusal.KIOSK_SUSPENDED);
    assertThat(head()).isEqualTo(3);
  }

  /** The same device key, another history: a copied disk. */
  private TestKiosk copyWithOtherEntries() {
    TestKiosk copy = kiosk.copy();
    for (int i = 0; i < 6; i++) {
      copy.append(copy.visit(2, 1));
    }
    return copy;
  }

  @Test
  void entriesWaitUntilTheirBlobsAreThere() {
    byte[] photo = TestKiosk.picture(1);
    String name = Sha256.hex(photo);
    long seq = kiosk.append(kiosk.visit(1, 0), name);
    Refusal refusal = refusal(push(1, seq));
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.missing().orElseThrow()).containsExactly(name);
    assertThat(head()).isZero();

    assertThat(intake.blobAnnounced("k01", kiosk.upload(name), name)).isEmpty();
    assertThat(intake.blob(name, photo)).isEqualTo(new Answer.BlobStored(true));
    assertThat(intake.blob(name, photo)).isEqualTo(new Answer.BlobStored(false));
    assertThat(ack(push(1, seq)).head()).isEqualTo(seq);
  }

  @Test
  void aBlobUnderAnotherNameIsRefused() {
    String name = Sha256.hex(TestKiosk.picture(1));
    assertThat(refusal(intake.blob(name, TestKiosk.picture(2))).code())
        .isEqualTo(Refusal.BLOB_HASH_MISMATCH);
    String other = Sha256.hex(TestKiosk.picture(3));
    assertThat(intake.blobAnnounced("k01", kiosk.upload(name), other))
        .map(Refusal::code)
        .contains(Refusal.STATEMENT_INVALID);
  }

  @Test
  void anEmptyBatchAsksForTheAckWhateverTheHeadIs() {
    push(1, 4);
    String ahead =
        kiosk.signer().sign(new Statement.Push("k01", 1, 10, 9, kiosk.hash(9), TestKiosk.NOON));
    assertThat(ack(intake.batch("k01", 1, 10, ahead, new byte[0])).head()).isEqualTo(4);
  }

  @Test
  void strangersForeignStatementsAndOtherKeysAreRefused() {
    assertThat(refusal(intake.batch("k99", 1, 1, kiosk.push(1, 1), kiosk.batch(1, 1))).code())
        .isEqualTo(Refusal.KIOSK_UNKNOWN);
    assertThat(refusal(intake.batch("k01", 1, 1, "x.y.z", kiosk.batch(1, 1))).status())
        .isEqualTo(401);
    assertThat(refusal(intake.batch("k01", 1, 2, kiosk.push(1, 1), kiosk.batch(1, 1))).code())
        .isEqualTo(Refusal.STATEMENT_INVALID);
    String otherEpoch =
        kiosk.signer().sign(new Statement.Push("k01", 2, 1, 0, Sha256.NONE, TestKiosk.NOON));
    assertThat(refusal(intake.batch("k01", 2, 1, otherEpoch, new byte[0])).code())
        .isEqualTo(Refusal.LOG_EPOCH);
  }

  @Test
  void brokenLinesAreMalformedAndNothingIsStored() {
    byte[] body = kiosk.batch(1, 3);
    byte[] noLastFeed = Arrays.copyOf(body, body.length - 1);
    byte[] broken = body.clone();
    broken[body.length / 2] ^= 1;
    for (byte[] bad : new byte[][] {noLastFeed, broken, {'\n', '\n', '\n'}, {1, 2, 3, '\n'}}) {
      Refusal refusal = refusal(intake.batch("k01", 1, 1, kiosk.push(1, 3), bad));
      assertThat(refusal.code()).isEqualTo(Refusal.LOG_MALFORMED);
    }
    assertThat(head()).isZero();
  }

  @Test
  void whateverAKioskRepeatsSkipsOrReordersTheLogEndsUpWholeAndOnce() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      long first = 1L + random.nextInt(kiosk.length());
      long last = Math.min(kiosk.length(), first + random.nextInt(5));
      long before = head();
      Answer answer = push(first, last);
      long expected = first > before + 1 ? before : Math.max(before, last);
      assertThat(head()).as("seed %d, step %d", seed, i).isEqualTo(expected);
      if (first > before + 1) {
        assertThat(refusal(answer).expectedSeq()).contains(before + 1);
      }
    }
    push(1, kiosk.length());
    for (long seq = 1; seq <= kiosk.length(); seq++) {
      long at = seq;
      assertThat(store.withLog("k01", 1, log -> log.hashAt(at)).orElseThrow())
          .as("seed %d", seed)
          .isEqualTo(Optional.of(kiosk.hash(seq)));
    }
  }
}
