package jp.madoguchi.sim.cardcentre;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The centre itself. Deterministic: the same calls at the same times get the same answers; defects
 * come from a share and the hash of the reference, or are forced.
 */
public final class CardCentre {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int APPLICATIONS_MAX = 200_000;
  private static final int LISTED_MAX = 500;

  private final InstantSource clock;
  private final Examination examination;
  private final CentreFile file;
  private final Map<String, FiledApplication> byReceipt = new LinkedHashMap<>();
  private final Map<String, String> receiptByReference = new LinkedHashMap<>();
  private final Map<String, String> newestReceiptById = new LinkedHashMap<>();
  private boolean open = true;

  private CardCentre(InstantSource clock, double defectShare, CentreFile file) {
    this.clock = clock;
    this.examination = new Examination(defectShare);
    this.file = file;
    file.load().forEach(this::remember);
  }

  /** A centre that forgets with the process. {@code defectShare} 0 = every application is valid. */
  public static CardCentre inMemory(InstantSource clock, double defectShare) {
    return new CardCentre(clock, defectShare, CentreFile.none());
  }

  /** A centre that keeps its receipts in a JSON file. */
  public static CardCentre keptIn(
      java.nio.file.Path file, InstantSource clock, double defectShare) {
    return new CardCentre(clock, defectShare, CentreFile.at(file));
  }

  synchronized FilingOutcome file(Filing filing) {
    if (!open) {
      return new FilingOutcome.Closed();
    }
    String idHash = Sha256Hex.of(filing.applicationId().digits());
    FiledApplication before = byReceipt.get(receiptByReference.get(filing.reference()));
    if (before != null) {
      return before.idHash().equals(idHash)
          ? new FilingOutcome.Accepted(before.receiptNumber(), before.receivedAt(), true)
          : new FilingOutcome.ReferenceReused();
    }
    Instant now = clock.instant();
    FiledApplication same = byReceipt.get(newestReceiptById.get(idHash));
    if (same != null && same.underWay(now)) {
      return new FilingOutcome.AlreadyPending();
    }
    Optional<String> photoFault = photoFault(filing, today());
    if (photoFault.isPresent()) {
      return new FilingOutcome.PhotoRefused(photoFault.get());
    }
    if (byReceipt.size() >= APPLICATIONS_MAX) {
      return new FilingOutcome.Closed();
    }
    FiledApplication filed =
        new FiledApplication(
            receiptNumber(now),
            filing.reference(),
            idHash,
            now,
            examination.of(filing.reference()),
            now.plus(FiledApplication.EXAMINED_AFTER));
    remember(filed);
    file.save(List.copyOf(byReceipt.values()));
    return new FilingOutcome.Accepted(filed.receiptNumber(), now, false);
  }

  /** How an application stands; empty if the receipt was never given. */
  public synchronized Optional<FiledStatus> status(String receiptNumber) {
    return Optional.ofNullable(byReceipt.get(receiptNumber)).map(f -> f.at(clock.instant()));
  }

  /** The newest applications first, at most 500. */
  public synchronized List<FiledStatus> newest() {
    Instant now = clock.instant();
    return List.copyOf(byReceipt.values()).reversed().stream()
        .limit(LISTED_MAX)
        .map(filed -> filed.at(now))
        .toList();
  }

  /**
   * Decides now. Empty if the receipt was never given; the unchanged status if the card was made
   * already.
   */
  public synchronized Optional<FiledStatus> decide(String receiptNumber, Verdict verdict) {
    FiledApplication filed = byReceipt.get(receiptNumber);
    if (filed == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    FiledStatus status = filed.at(now);
    if (decidable(status)) {
      remember(filed.decided(verdict, now));
      file.save(List.copyOf(byReceipt.values()));
    }
    return status(receiptNumber);
  }

  /** Whether a verdict can still be changed. */
  static boolean decidable(FiledStatus status) {
    return switch (status.stage()) {
      case RECEIVED, VALID, DEFECT -> true;
      case ISSUED, SHIPPED -> false;
    };
  }

  /** Opens or closes the centre: a closed one takes no filing. */
  public synchronized void open(boolean nowOpen) {
    open = nowOpen;
  }

  /** Whether it takes filings. */
  public synchronized boolean isOpen() {
    return open;
  }

  /** Today in Japan by the centre's clock. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }

  private void remember(FiledApplication filed) {
    byReceipt.put(filed.receiptNumber(), filed);
    receiptByReference.put(filed.reference(), filed.receiptNumber());
    newestReceiptById.put(filed.idHash(), filed.receiptNumber());
  }

  private static Optional<String> photoFault(Filing filing, LocalDate today) {
    if (filing.photo().isPresent()) {
      return PhotoLimits.broken(filing.photo().get());
    }
    return today.isBefore(filing.birthDate().plusYears(1))
        ? Optional.empty()
        : Optional.of("a photo is needed from the first birthday on");
  }

  private String receiptNumber(Instant now) {
    return "R"
        + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, JAPAN))
        + "%06d".formatted(byReceipt.size() + 1);
  }
}
