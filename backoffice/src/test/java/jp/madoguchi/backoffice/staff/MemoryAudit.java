package jp.madoguchi.backoffice.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.Sha256;

/** A fake of the audit that holds its lines in memory. */
public final class MemoryAudit implements Audit {
  private final List<AuditLine> lines = new ArrayList<>();

  @Override
  public synchronized void append(
      Instant at, String actor, String action, String subject, String detail) {
    String before = lines.isEmpty() ? Sha256.NONE : lines.getLast().hash();
    lines.add(AuditLine.after(lines.size(), before, at, actor, action, subject, detail));
  }

  @Override
  public synchronized List<AuditLine> newest(int max) {
    return lines.reversed().stream().limit(max).toList();
  }

  @Override
  public synchronized Optional<Long> firstBroken() {
    String before = Sha256.NONE;
    for (AuditLine line : lines) {
      if (!line.prevHash().equals(before) || !line.isIntact()) {
        return Optional.of(line.n());
      }
      before = line.hash();
    }
    return Optional.empty();
  }
}
