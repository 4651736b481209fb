package jp.madoguchi.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.sync.StopCode;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.VisitEnded;

/** What must hold at the end of every run; each thing that doesn't is one line. */
final class Invariants {
  /** Stops that no honest kiosk may ever come to, whatever the line and the disk do. */
  static final Set<String> NEVER =
      Set.of(
          Refusal.LOG_FORK,
          Refusal.LOG_EPOCH,
          Refusal.KIOSK_UNKNOWN,
          Refusal.KIOSK_RETIRED,
          StopCode.OFFICE_AHEAD,
          StopCode.OFFICE_BEHIND,
          StopCode.BLOB_LOST);

  /** Stops of a kiosk whose disk is an old copy; what the old disk sent may arrive after it. */
  private static final Set<String> UNDELIVERABLE =
      Set.of(Refusal.LOG_FORK, Refusal.KIOSK_SUSPENDED, StopCode.OFFICE_AHEAD);

  private final List<String> broken = new ArrayList<>();
  private final Plan plan;
  private final SimOffice office;
  private final OfficeBooks books;

  private Invariants(Plan plan, SimOffice office) {
    this.plan = plan;
    this.office = office;
    this.books = OfficeBooks.read(office.database().orElseThrow());
  }

  static List<String> broken(Plan plan, SimOffice office, List<SimKiosk> kiosks, Ledger ledger) {
    Invariants check = new Invariants(plan, office);
    kiosks.forEach(check::kiosk);
    ledger.told().forEach(told -> check.told(told, kiosk(kiosks, told.kiosk())));
    check.wholeOffice(kiosks);
    return check.broken;
  }

  private static SimKiosk kiosk(List<SimKiosk> kiosks, String name) {
    return kiosks.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      broken.add(otherwise);
    }
  }

  private void kiosk(SimKiosk kiosk) {
    String name = kiosk.name();
    if (kiosk.store().isEmpty()) {
      require(false, name + " does not run at the end");
      return;
    }
    LogStore log = kiosk.store().orElseThrow();
    List<OfficeBooks.Entry> there = books.log(name);
    boolean ownPrefix = there.size() <= log.head().seq();
    boolean earlierPrefix = kiosk.wasRestored();
    for (int i = 0; i < there.size(); i++) {
      OfficeBooks.Entry entry = there.get(i);
      require(entry.seq() == i + 1, name + ": the office's log has a hole before " + entry.seq());
      require(
          entry.hash().equals(Sha256.hex(entry.content())),
          name + ": the office's entry " + entry.seq() + " has another hash than its bytes");
      ownPrefix &= log.hashOf(entry.seq()).equals(Optional.of(entry.hash()));
      earlierPrefix &= entry.hash().equals(kiosk.earlierLog().get(entry.seq()));
    }
    Optional<String> stopped = kiosk.engine().orElseThrow().stopped();
    boolean refused = stopped.filter(UNDELIVERABLE::contains).isPresent();
    if (kiosk.wasRestored() && (!ownPrefix || refused)) {
      require(
          ownPrefix || earlierPrefix,
          name + ": the office's log is neither the old disk's nor the new's");
      require(refused, name + ": a restored disk goes on as if nothing were: " + stopped);
      require(!kiosk.ready(), name + ": takes residents though its log can't arrive");
      return;
    }
    require(ownPrefix, name + ": the office's log is not the beginning of the kiosk's");
    require(stopped.isEmpty(), name + ": is stopped by " + stopped.orElse(""));
    require(
        there.size() == log.head().seq() && log.head().acked() == log.head().seq(),
        name + ": " + log.head() + " is not drained, the office has " + there.size());
    pruning(name, log);
  }

  private void pruning(String name, LogStore log) {
    long acked = log.head().acked();
    require(
        acked <= office.signedFor(name),
        name + ": believes in " + acked + ", signed was " + office.signedFor(name));
    long gone = Math.max(0, acked - plan.entriesKept());
    for (long seq = 1; seq <= log.head().seq(); seq++) {
      List<LogStore.Entry> read = log.read(seq, 1, Integer.MAX_VALUE);
      require(
          read.isEmpty() == seq <= gone,
          name + ": entry " + seq + (read.isEmpty() ? " is pruned too soon" : " isn't pruned"));
      for (LogStore.Entry entry : read) {
        require(
            seq > books.log(name).size()
                || Arrays.equals(entry.bytes(), books.log(name).get((int) seq - 1).content()),
            name + ": entry " + seq + " has other bytes in the office");
        for (String blob : EntryCodec.read(entry.bytes()).blobs()) {
          require(log.blob(blob).isPresent(), name + ": the picture of " + seq + " is lost");
        }
      }
    }
  }

  private void told(Ledger.Told told, SimKiosk kiosk) {
    String who = told.kiosk() + ": the application " + told.receipt();
    List<OfficeBooks.Entry> there = books.log(told.kiosk());
    boolean arrived =
        there.size() >= told.seq() && there.get((int) told.seq() - 1).hash().equals(told.hash());
    long cases =
        books.cases().stream()
            .filter(c -> c.kiosk().equals(told.kiosk()) && c.seq() == told.seq())
            .filter(c -> c.receipt().equals(told.receipt()) && c.blob().equals(told.blob()))
            .count();
    if (!arrived && kiosk.wasRestored()) {
      return; // gone with the disk that was replaced, or kept in a log that has stopped
    }
    require(arrived, who + " is lost");
    require(cases == 1, who + " is " + cases + " cases");
    Optional<byte[]> picture =
        Optional.ofNullable(books.blobs().get(told.blob()))
            .flatMap(sealed ->
                Sealing.open(
                    SimOffice.KEY, Sealing.photoAad(told.kiosk(), told.applicationId()), sealed));
    require(
        picture.filter(jpeg -> Arrays.equals(jpeg, told.jpeg())).isPresent(),
        who + " has not the picture that was taken");
  }

  private void wholeOffice(List<SimKiosk> kiosks) {
    Set<String> named = new HashSet<>();
    books.logs().values().stream()
        .flatMap(List::stream)
        .forEach(e -> named.addAll(EntryCodec.read(e.content()).blobs()));
    require(books.blobs().keySet().containsAll(named), "entries name pictures that are not there");
    boolean aDiskIsGone = kiosks.stream().anyMatch(SimKiosk::wasRestored);
    require(
        aDiskIsGone || named.containsAll(books.blobs().keySet()), "pictures that no entry names");
    books
        .blobs()
        .forEach((hash, content) ->
            require(hash.equals(Sha256.hex(content)), "a picture has other bytes than its name"));
    require(books.parked() == 0, books.parked() + " entries are parked");
    require(
        books.cases().size() == books.count(ApplicationSubmitted.TYPE),
        books.cases().size() + " cases of " + books.count(ApplicationSubmitted.TYPE) + " entries");
    require(
        books.visits() == books.count(VisitEnded.TYPE),
        books.visits() + " visits of " + books.count(VisitEnded.TYPE) + " entries");
    require(
        books.shots() == books.count(PhotoTaken.TYPE),
        books.shots() + " pictures of " + books.count(PhotoTaken.TYPE) + " entries");
    Set<String> twice =
        books.cases().stream()
            .collect(Collectors.groupingBy(OfficeBooks.Case::idMark, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(ids -> ids.getValue() > 1)
            .map(ids -> ids.getKey())
            .collect(Collectors.toSet());
    require(twice.isEmpty(), twice.size() + " residents who came once have two cases");
  }
}
