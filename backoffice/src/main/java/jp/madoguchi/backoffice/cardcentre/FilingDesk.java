package jp.madoguchi.backoffice.cardcentre;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseReader;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.backoffice.application.SpecialNote;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * Brings cases that two people approved to the card centre, and its answers back into the cases.
 */
public final class FilingDesk {
  /** Who acts when no person does. */
  public static final String ROBOT = "card-centre";

  private static final int ROUND_MAX = 100;
  private static final int UNDER_WAY_MAX = 2000;
  private static final DateTimeFormatter BATCH =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Tokyo"));

  private final CardCentre centre;
  private final CaseStore cases;
  private final CaseReader reader;
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
      CaseReader reader,
      ExportStore exports,
      Supplier<String> suffixes,
      InstantSource clock) {
    this.centre = centre;
    this.cases = cases;
    this.reader = reader;
    this.exports = exports;
    this.suffixes = suffixes;
    this.clock = clock;
  }

  /** One round of the loop: files what is ready, asks for what is under way. */
  public void round() {
    if (centre.automatic()) {
      for (CaseFile ready : cases.list(EnumSet.of(CaseState.SECOND_CHECKED), ROUND_MAX)) {
        filing(ready)
            .ifPresentOrElse(
                filing -> centre.send("auto", List.of(filing)).forEach(s -> note(ready, s)),
                () -> note(ready, new Sent.Refused(ready.receipt(), "OTHER")));
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

  /** Writes all ready cases as a batch; empty when none is ready. */
  public Optional<String> export(String actor) {
    List<String> ready =
        cases.list(EnumSet.of(CaseState.SECOND_CHECKED), ROUND_MAX).stream()
            .filter(file -> file.filingReference().isEmpty())
            .map(CaseFile::receipt)
            .toList();
    String batch = BATCH.format(clock.instant()) + "-" + suffixes.get();
    List<String> taken =
        ready.isEmpty() ? List.of() : exports.begin(batch, ready, actor, clock.instant());
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    write(batch);
    return Optional.of(batch);
  }

  /** Writes a batch's folder if it isn't there (the program ended in between); true when it is. */
  public boolean write(String batch) {
    List<Filing> filings =
        exports.receipts(batch).stream()
            .flatMap(receipt -> cases.find(receipt).stream())
            .flatMap(file -> filing(file).stream())
            .toList();
    return centre.send(batch, filings).stream().allMatch(Sent.HandedOver.class::isInstance);
  }

  /** Empty when there should be a picture and it can't be opened: never filed without it. */
  private Optional<Filing> filing(CaseFile file) {
    ApplicationSubmitted application = reader.application(file);
    Optional<byte[]> photo = reader.photo(file);
    if (application.photo().isPresent() && photo.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Filing(
            file.receipt(),
            application.applicationId(),
            application.birthDate(),
            application.wishes().signingCertificate(),
            application.wishes().authenticationCertificate(),
            application.wishes().brailleKana(),
            SpecialNote.reason(application),
            photo));
  }
}
