package jp.madoguchi.backoffice.application;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.backoffice.seal.SealAlarms;
import jp.madoguchi.backoffice.seal.SealArchive;
import jp.madoguchi.backoffice.seal.SealCheck;
import jp.madoguchi.backoffice.seal.SealClaim;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.SealingKey;

/**
 * Opens a case for a person who may see it, or for filing: always from the kiosk's own entry, with
 * the check of its seal made anew. Callers audit the look.
 */
public final class SealDesk {
  /** Where a broken seal harms nobody any more. */
  private static final Set<CaseState> OUT = EnumSet.of(CaseState.SENT_BACK, CaseState.WITHDRAWN);

  private final SealCheck check;
  private final RecordVault vault;
  private final SealAlarms alarms;
  private final InstantSource clock;

  /** With the keys of the office. */
  public SealDesk(
      SealArchive archive,
      SealingKey sealing,
      RecordVault vault,
      SealAlarms alarms,
      InstantSource clock) {
    this.check = new SealCheck(archive, sealing, vault::mark);
    this.vault = vault;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** The case as the kiosk wrote it, and whether its row still says so; raises an alarm if not. */
  public SealCheck.Original look(CaseFile file) {
    SealCheck.Original original = check.check(claim(file));
    if (original.verdict().usable()) {
      settled(file.receipt());
    } else if (!OUT.contains(file.state())) {
      alarms.raise(file.opened().kiosk(), file.receipt(), clock.instant());
    }
    return original;
  }

  /** Nothing has to be minded about this case any more. */
  void settled(String receipt) {
    alarms.settle(receipt, clock.instant());
  }

  private SealClaim claim(CaseFile file) {
    NewCase row = file.opened();
    return new SealClaim(
        row.receipt(),
        row.kiosk(),
        row.epoch(),
        row.seq(),
        row.idMark(),
        row.photoBlob(),
        row.applicant(),
        row.language(),
        row.submittedAt(),
        personal(row));
  }

  private Optional<ApplicationSubmitted> personal(NewCase row) {
    return vault
        .opened(row.receipt(), row.personal())
        .map(json -> PayloadCodec.read(ApplicationSubmitted.TYPE, json))
        .flatMap(reading ->
            reading instanceof PayloadCodec.Reading.Known(ApplicationSubmitted application)
                ? Optional.of(application)
                : Optional.empty());
  }
}
