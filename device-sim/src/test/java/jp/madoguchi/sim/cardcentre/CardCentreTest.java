package jp.madoguchi.sim.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sim.cardcentre.FiledStatus.Stage;
import jp.madoguchi.sim.cardcentre.FilingOutcome.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardCentreTest {
  private final MovableFakeClock clock = new MovableFakeClock();
  private final CardCentre centre = CardCentre.inMemory(clock, 0);

  @Test
  void aFilingGetsAReceiptWithTheDayOnIt() {
    assertThat(centre.file(Filings.of("a", 1)))
        .isEqualTo(new Accepted("R20261122000001", clock.instant(), false));
    assertThat(centre.file(Filings.of("b", 2)))
        .isInstanceOfSatisfying(
            Accepted.class, b -> assertThat(b.receiptNumber()).isEqualTo("R20261122000002"));
  }

  @Test
  void filingAgainUnderTheSameReferenceChangesNothing() {
    Accepted first = (Accepted) centre.file(Filings.of("a", 1));
    clock.pass(Duration.ofDays(40));
    assertThat(centre.file(Filings.of("a", 1)))
        .isEqualTo(new Accepted(first.receiptNumber(), first.receivedAt(), true));
    assertThat(centre.newest()).hasSize(1);
  }

  @Test
  void aReferenceCanNotServeTwoPeople() {
    centre.file(Filings.of("a", 1));
    assertThat(centre.file(Filings.of("a", 2))).isInstanceOf(FilingOutcome.ReferenceReused.class);
  }

  @Test
  void anApplicationUnderWayIsNotTakenTwice() {
    centre.file(Filings.of("a", 1));
    assertThat(centre.file(Filings.of("b", 1))).isInstanceOf(FilingOutcome.AlreadyPending.class);
    clock.pass(Duration.ofDays(27));
    assertThat(centre.file(Filings.of("b", 1))).isInstanceOf(FilingOutcome.AlreadyPending.class);
    clock.pass(Duration.ofDays(1));
    assertThat(centre.file(Filings.of("b", 1))).isInstanceOf(Accepted.class);
  }

  @Test
  void aCardTakesFourWeeks() {
    String receipt = accepted("a", 1);
    assertThat(stage(receipt)).isEqualTo(Stage.RECEIVED);
    clock.pass(Duration.ofDays(2).minusSeconds(1));
    assertThat(stage(receipt)).isEqualTo(Stage.RECEIVED);
    clock.pass(Duration.ofSeconds(1));
    assertThat(stage(receipt)).isEqualTo(Stage.VALID);
    clock.pass(Duration.ofDays(19));
    assertThat(stage(receipt)).isEqualTo(Stage.ISSUED);
    clock.pass(Duration.ofDays(7));
    assertThat(stage(receipt)).isEqualTo(Stage.SHIPPED);
    assertThat(centre.status(receipt).orElseThrow().since()).isEqualTo(clock.instant());
  }

  @Test
  void aForcedDefectTellsItsReasonAndLetsTheResidentApplyAgain() {
    String receipt = accepted("a", 1);
    Verdict shadow = new Verdict.PhotoDefect(PhotoReason.BG_SHADOW);
    FiledStatus status = centre.decide(receipt, shadow).orElseThrow();
    assertThat(status.stage()).isEqualTo(Stage.DEFECT);
    assertThat(status.defect()).contains(shadow);
    assertThat(centre.file(Filings.of("b", 1))).isInstanceOf(Accepted.class);
  }

  @Test
  void aCardThatWasMadeKeepsItsVerdict() {
    String receipt = accepted("a", 1);
    clock.pass(Duration.ofDays(21));
    centre.decide(receipt, new Verdict.DataDefect(Verdict.DataReason.ID_STALE));
    assertThat(stage(receipt)).isEqualTo(Stage.ISSUED);
    assertThat(centre.decide("R0", new Verdict.Valid())).isEmpty();
  }

  @Test
  void defectsFollowTheShareAndTheReferenceAlone() {
    CardCentre strict = CardCentre.inMemory(clock, 0.25);
    CardCentre again = CardCentre.inMemory(clock, 0.25);
    Optional<byte[]> photo = Optional.of(Filings.photo(500, 640));
    for (int i = 0; i < 400; i++) {
      Filing filing = new Filing("ref-" + i, Filings.id(i), Filings.ADULT, photo);
      strict.file(filing);
      again.file(filing);
    }
    clock.pass(Duration.ofDays(2));
    assertThat(strict.newest()).isEqualTo(again.newest());
    assertThat(strict.newest().stream().filter(s -> s.stage() == Stage.DEFECT).count())
        .isBetween(70L, 130L);
    assertThatThrownBy(() -> CardCentre.inMemory(clock, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPhotoOutsideThePublishedLimitsIsRefused() {
    byte[] good = Filings.photo(600, 800);
    assertThat(refusal(new byte[30_000])).contains("not a JPEG");
    assertThat(refusal(Arrays.copyOf(good, 20 * 1024 - 1))).contains("20 KB");
    assertThat(refusal(Filings.photo(479, 700))).contains("479 x 700");
    assertThat(refusal(new byte[7 * 1024 * 1024 + 1])).contains("7 MB");
    assertThat(centre.newest()).isEmpty();
  }

  @Test
  void onlyAChildUnderOneNeedsNoPhoto() {
    assertThat(centre.file(withoutPhoto(LocalDate.of(2025, 11, 22))))
        .isInstanceOf(FilingOutcome.PhotoRefused.class);
    assertThat(centre.file(withoutPhoto(LocalDate.of(2025, 11, 23)))).isInstanceOf(Accepted.class);
  }

  @Test
  void aClosedCentreTakesNothing() {
    centre.open(false);
    assertThat(centre.file(Filings.of("a", 1))).isInstanceOf(FilingOutcome.Closed.class);
    centre.open(true);
    assertThat(centre.file(Filings.of("a", 1))).isInstanceOf(Accepted.class);
  }

  @Test
  void receiptsOutliveARestartAndNoIdIsWrittenDown(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("centre").resolve("receipts.json");
    CardCentre kept = CardCentre.keptIn(file, clock, 0);
    kept.file(Filings.of("a", 1));
    kept.file(Filings.of("b", 2));
    kept.decide("R20261122000002", new Verdict.PhotoDefect(PhotoReason.YAW));
    CardCentre restarted = CardCentre.keptIn(file, clock, 0);
    assertThat(restarted.newest()).isEqualTo(kept.newest()).hasSize(2);
    assertThat(restarted.file(Filings.of("c", 1))).isInstanceOf(FilingOutcome.AlreadyPending.class);
    assertThat(restarted.file(Filings.of("c", 3)))
        .isInstanceOfSatisfying(
            Accepted.class, c -> assertThat(c.receiptNumber()).isEqualTo("R20261122000003"));
    assertThat(Files.readString(file)).doesNotContain(Filings.id(1).digits());
    Files.writeString(file, "[{}]");
    assertThatThrownBy(() -> CardCentre.keptIn(file, clock, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  private String accepted(String reference, int number) {
    return ((Accepted) centre.file(Filings.of(reference, number))).receiptNumber();
  }

  private Stage stage(String receipt) {
    return centre.status(receipt).orElseThrow().stage();
  }

  private String refusal(byte[] photo) {
    Filing filing = new Filing("p", Filings.id(9), Filings.ADULT, Optional.of(photo));
    return ((FilingOutcome.PhotoRefused) centre.file(filing)).why();
  }

  private static Filing withoutPhoto(LocalDate birthDate) {
    return new Filing("baby", Filings.id(8), birthDate, Optional.empty());
  }
}
