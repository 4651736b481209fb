package jp.madoguchi.backoffice.cardcentre;

import java.util.EnumSet;
import java.util.List;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.SealDesk;
import jp.madoguchi.backoffice.seal.SealArchive;
import jp.madoguchi.sync.VisitEnded;

/** Cross-checks cases before they leave the house together. */
public final class BatchCheck {
  /** No batch is larger. */
  static final int BATCH_MAX = 100;

  private final CaseStore cases;
  private final SealDesk seals;
  private final SealArchive archive;

  /** Over these. */
  public BatchCheck(CaseStore cases, SealDesk seals, SealArchive archive) {
    this.cases = cases;
    this.seals = seals;
    this.archive = archive;
  }

  /** The cases that the next batch would have. */
  public CrossCheck next() {
    return of(
        cases.list(EnumSet.of(CaseState.SECOND_CHECKED), BATCH_MAX).stream()
            .filter(file -> file.filingReference().isEmpty())
            .toList());
  }

  /** These cases, each opened again from its log. */
  CrossCheck of(List<CaseFile> files) {
    return CrossCheck.of(
        files.stream().map(file -> new CrossCheck.Member(file, seals.look(file))).toList(),
        (kiosk, epoch, after, before) ->
            archive.between(kiosk, epoch, after, before, VisitEnded.TYPE));
  }
}
