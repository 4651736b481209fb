package jp.madoguchi.sim.cardcentre;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.rules.PhotoReason;

/**
 * The centre itself. Deterministic: the same calls at the same times get the same answers; defects
 * come from a share and the hash of the reference, or are forced.
 */
public final class CardCentre {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int APPLICATIONS_MAX = 200_000;
  private static final int LISTED_MAX = 500;

  /** The commonest complaints about pictures that a check at the kiosk can miss. */
  private static final List<Verdict> LIKELY_DEFECTS =
      List.of(
          new Verdict.PhotoDefect(PhotoReason.BG_SHADOW),
          new Verdict.PhotoDefect(PhotoReason.FRINGE),
          new Verdict.PhotoDefect(PhotoReason.GLASSES_GLARE),
          new Verdict.DataDefect(Verdict.DataReason.ID_STALE));

  private final InstantSource clock;
  private final double defectShare;
  private final CentreFile file;
  private final Map<String, FiledApplication> byReceipt = new LinkedHashMap<>();
  private final Map<String, String> receiptByReference = new LinkedHashMap<>();
  private final Map<String, String> newestReceiptById = new LinkedHashMap<>();
  private boolean open = true;

  private CardCentre(InstantSource clock, double defectShare, CentreFile file) {
    if (!(defectShare >= 0 && defectShare <= 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1");
    }
    this.clock = clock;
    this.defectShare = defectShare;
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
    String idHash = hash(filing.applicationId().digits());
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
            verdictFor(filing.reference()),
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

  private Verdict verdictFor(String reference) {
    long hash = Long.parseLong(hash(reference).substring(0, 12), 16);
    if (hash % 10_000 >= Math.round(defectShare * 10_000)) {
      return new Verdict.Valid();
    }
    return LIKELY_DEFECTS.get((int) (hash / 10_000 % LIKELY_DEFECTS.size()));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
