package jp.madoguchi.backoffice.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.backoffice.staff.Audit;

/** A fake of the case store that holds everything in memory, one lock for all. */
public final class MemoryCaseStore implements CaseStore {
  private final Map<String, CaseFile> files = new TreeMap<>();
  private final Map<String, List<CaseEvent>> events = new HashMap<>();
  private final Audit audit;

  /** With the audit that every step is written to. */
  public MemoryCaseStore(Audit audit) {
    this.audit = audit;
  }

  /** Opens a case, as a duplicate where the same application ID is under way. */
  public synchronized void open(NewCase opened, Instant at) {
    boolean duplicate =
        files.values().stream()
            .anyMatch(f -> f.opened().idMark().equals(opened.idMark()) && f.state().pending());
    CaseState state = duplicate ? CaseState.DUPLICATE : CaseState.RECEIVED;
    CaseFile file = new CaseFile(opened, state, at, 1, "", "", "", "", "");
    if (files.putIfAbsent(opened.receipt(), file) != null) {
      throw new IllegalStateException("a case is opened once: " + opened.receipt());
    }
    note(opened.receipt(), at, "kiosk " + opened.kiosk(), "", state, "");
  }

  /** Names the batch of a case that is ready and in no other; false when it isn't. */
  public synchronized boolean batch(String receipt, String batch) {
    CaseFile file = files.get(receipt);
    boolean free =
        file != null
            && file.state() == CaseState.SECOND_CHECKED
            && file.filingReference().isEmpty();
    if (free) {
      files.put(
          receipt,
          new CaseFile(
              file.opened(),
              file.state(),
              file.stateSince(),
              file.version() + 1,
              file.firstCheckBy(),
              batch,
              file.centreReceipt(),
              file.reasonCode(),
              file.reasonText()));
    }
    return free;
  }

  @Override
  public synchronized Optional<CaseFile> find(String receipt) {
    return Optional.ofNullable(files.get(receipt));
  }

  @Override
  public synchronized List<CaseFile> list(Set<CaseState> states, int max) {
    return files.values().stream()
        .filter(file -> states.contains(file.state()))
        .sorted(
            Comparator.comparing((CaseFile file) -> file.opened().submittedAt())
                .thenComparing(CaseFile::receipt))
        .limit(max)
        .toList();
  }

  @Override
  public synchronized Map<CaseState, Long> counts() {
    Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
    files.values().forEach(file -> counts.merge(file.state(), 1L, Long::sum));
    return counts;
  }

  @Override
  public synchronized List<CaseEvent> events(String receipt) {
    return List.copyOf(events.getOrDefault(receipt, List.of()));
  }

  @Override
  public synchronized boolean move(Move move) {
    CaseFile now = files.get(move.seen().receipt());
    if (now == null || now.version() != move.seen().version()) {
      return false;
    }
    files.put(
        now.receipt(),
        new CaseFile(
            now.opened(),
            move.to(),
            move.at(),
            now.version() + 1,
            move.firstCheckBy(),
            move.filingReference(),
            move.centreReceipt(),
            move.reasonCode(),
            move.reasonText()));
    String from = move.seen().state().name();
    note(now.receipt(), move.at(), move.actor(), from, move.to(), move.note());
    audit.append(move.at(), move.actor(), "CASE_" + move.to().name(), now.receipt(), move.note());
    return true;
  }

  private void note(
      String receipt, Instant at, String actor, String from, CaseState to, String note) {
    List<CaseEvent> all = events.computeIfAbsent(receipt, _ -> new ArrayList<>());
    all.add(new CaseEvent(all.size() + 1, at, actor, from, to, note));
  }
}
