package jp.madoguchi.backoffice.cardcentre;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * Brings cases that two people approved to the card centre, and its answers back into the cases.
 */
public final class FilingDesk {
  /** Who acts when no person does. */
  public static final String ROBOT = "card-centre";

  private static final int UNDER_WAY_MAX = 2000;
  private static final DateTimeFormatter BATCH =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Tokyo"));

  private final CardCentre centre;
  private final CaseStore cases;
  private final BatchCheck batches;
  private final ExportStore exports;
  private final Supplier<String> suffixes;
  private final InstantSource clock;

  /**
   * Between these.
   *
   * @param suffixes random ends that keep two batches of one second apart
   */
  public FilingDesk(
      CardCentre centre,
      CaseStore cases,
      BatchCheck batches,
      ExportStore exports,
      Supplier<String> suffixes,
      InstantSource clock) {
    this.centre = centre;
    this.cases = cases;
    this.batches = batches;
    this.exports = exports;
    this.suffixes = suffixes;
    this.clock = clock;
  }

  /** One round of the loop: files what is ready, asks for what is under way. */
  public void round() {
    if (centre.automatic()) {
      // What has an anomaly stays where it is until a person has resolved it; the rest goes on.
      CrossCheck checked =
          batches.of(cases.list(EnumSet.of(CaseState.SECOND_CHECKED), BatchCheck.BATCH_MAX));
      for (CrossCheck.Member ready : checked.members()) {
        if (checked.of(ready.receipt()).isEmpty()) {
          centre.send("auto", List.of(filing(ready))).forEach(sent -> note(ready.file(), sent));
        }
      }
    }
    EnumSet<CaseState> underWay = EnumSet.of(CaseState.FILED, CaseState.VALID, CaseState.ISSUED);
    for (CaseFile file : cases.list(underWay, UNDER_WAY_MAX)) {
      centre.standing(file.centreReceipt()).ifPresent(standing -> follow(file, standing));
    }
  }

  private void note(CaseFile ready, Sent sent) {
    switch (sent) {
      case Sent.Receipted(String reference, String receipt) ->
          cases.move(
              Move.of(ready, CaseState.FILED, ROBOT, clock.instant(), receipt)
                  .filed(reference, receipt));
      case Sent.Refused(_, String code) ->
          cases.move(
              Move.of(ready, CaseState.DEFECT, ROBOT, clock.instant(), code).because(code, ""));
      case Sent.HandedOver _, Sent.Later _ -> {
        // Stays ready: the next round, or the person, goes on.
      }
    }
  }

  private void follow(CaseFile file, Standing standing) {
    if (!file.state().next().contains(standing.state())) {
      return;
    }
    Move move = Move.of(file, standing.state(), ROBOT, clock.instant(), standing.reasonCode());
    cases.move(standing.reasonCode().isEmpty() ? move : move.because(standing.reasonCode(), ""));
  }

  /** What an export came to. */
  public sealed interface Exported {
    /** A batch of this name was written. */
    record Made(String batch) implements Exported {}

    /** Nothing is ready. */
    record Nothing() implements Exported {}

    /** The cross-check found something that a person has to resolve first; nothing went out. */
    record Stopped() implements Exported {}
  }

  /** Writes all ready cases as a batch, if their cross-check is clear. */
  public Exported export(String actor) {
    CrossCheck checked = batches.next();
    if (!checked.clear()) {
      return new Exported.Stopped();
    }
    List<String> ready = checked.members().stream().map(CrossCheck.Member::receipt).toList();
    String batch = BATCH.format(clock.instant()) + "-" + suffixes.get();
    List<String> taken =
        ready.isEmpty() ? List.of() : exports.begin(batch, ready, actor, clock.instant());
    if (taken.isEmpty()) {
      return new Exported.Nothing();
    }
    return write(batch) ? new Exported.Made(batch) : new Exported.Stopped();
  }

  /**
   * Writes a batch's folder if it isn't there (the program ended in between); false when it could
   * not be written, or its cross-check isn't clear any more.
   */
  public boolean write(String batch) {
    List<CaseFile> files =
        exports.receipts(batch).stream().flatMap(receipt -> cases.find(receipt).stream()).toList();
    CrossCheck checked = batches.of(files);
    if (!checked.clear()) {
      return false;
    }
    List<Filing> filings = checked.members().stream().map(FilingDesk::filing).toList();
    return centre.send(batch, filings).stream().allMatch(Sent.HandedOver.class::isInstance);
  }

  /** From the kiosk's own entry, with exactly the bytes that were checked. */
  private static Filing filing(CrossCheck.Member member) {
    ApplicationSubmitted application = member.original().application().orElseThrow();
    return new Filing(
        member.receipt(),
        application.applicationId(),
        application.birthDate(),
        application.wishes().signingCertificate(),
        application.wishes().authenticationCertificate(),
        application.wishes().brailleKana(),
        member.original().picture());
  }
}
