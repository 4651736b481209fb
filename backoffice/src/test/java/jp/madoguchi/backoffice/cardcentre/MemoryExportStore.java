package jp.madoguchi.backoffice.cardcentre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.MemoryCaseStore;
import jp.madoguchi.backoffice.staff.Audit;

/** A fake of the batches that holds them in memory, over cases in memory. */
public final class MemoryExportStore implements ExportStore {
  private final MemoryCaseStore cases;
  private final Audit audit;
  private final List<Made> made = new ArrayList<>();

  private record Made(String id, String by, Instant at) {}

  /** Over these cases. */
  public MemoryExportStore(MemoryCaseStore cases, Audit audit) {
    this.cases = cases;
    this.audit = audit;
  }

  @Override
  public synchronized List<String> begin(
      String batch, List<String> receipts, String actor, Instant at) {
    List<String> taken = receipts.stream().filter(r -> cases.batch(r, batch)).toList();
    if (!taken.isEmpty()) {
      made.add(new Made(batch, actor, at));
      audit.append(at, actor, "EXPORTED", batch, taken.size() + " cases");
    }
    return taken;
  }

  @Override
  public synchronized List<String> receipts(String batch) {
    return of(batch).stream().map(CaseFile::receipt).sorted().toList();
  }

  @Override
  public synchronized List<ExportBatch> batches(int max) {
    return made.reversed().stream()
        .limit(max)
        .map(m -> {
          List<CaseFile> all = of(m.id());
          long waiting = all.stream().filter(f -> f.state() == CaseState.SECOND_CHECKED).count();
          return new ExportBatch(m.id(), m.by(), m.at(), all.size(), waiting);
        })
        .toList();
  }

  private List<CaseFile> of(String batch) {
    return cases.list(EnumSet.allOf(CaseState.class), Integer.MAX_VALUE).stream()
        .filter(file -> file.filingReference().equals(batch))
        .toList();
  }
}
