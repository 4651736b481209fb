package jp.madoguchi.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Two clerks and a manager at the office's own screens, with the demo's accounts. */
public final class OfficeRemote {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
  private static final Set<String> FILED_STATES = Set.of("送付ずみ", "有効申請", "不備", "発行ずみ", "市へ発送");
  private static final Set<String> DECIDED_STATES = Set.of("不備", "市へ発送");

  private final URI office;
  private final InstantSource clock;

  /** People at this office; the clock is for waiting only. */
  public OfficeRemote(URI office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  /** A line of the list of cases. */
  private record Row(String receipt, String state) {}

  /** What the manager's figures say now. */
  WalkResult.Rates rates() {
    JsonNode rates = signedIn("manager1").json("/api/rates");
    JsonNode counted = rates.path("officeCounted");
    return new WalkResult.Rates(
        counted.path("total").asLong(),
        counted.path("issued").asLong(),
        counted.path("population").asLong(),
        rates.path("ministry").path("issued").path("percent").asText("-"),
        rates.path("estimate").path("issuedPercent").asText("-"));
  }

  /**
   * Waits until that many cases are there.
   *
   * @return the receipt numbers of all cases, oldest first (the list shows at most 200)
   */
  public List<String> awaitReceipts(int count) {
    Browser clerk = signedIn("clerk1");
    return await("cases", clerk, rows -> rows.size() >= count).stream().map(Row::receipt).toList();
  }

  /** Lets one clerk make the first check of all that wait, and another the second. */
  void checkAll() {
    approveAll(signedIn("clerk1"), "1人目の確認待ち");
    approveAll(signedIn("clerk2"), "2人目の確認待ち");
  }

  /** Waits until everything approved has been filed; how many applications have been. */
  int awaitFiled() {
    return filed(await("filing", signedIn("clerk1"), rows -> none(rows, Set.of("送付待ち"))));
  }

  /** Waits until the card centre has decided on everything filed. */
  void awaitDecided() {
    await(
        "the card centre",
        signedIn("clerk1"),
        rows ->
            rows.stream()
                .filter(row -> FILED_STATES.contains(row.state()))
                .allMatch(row -> DECIDED_STATES.contains(row.state())));
  }

  private void approveAll(Browser clerk, String waitingState) {
    for (Row row : rows(clerk)) {
      if (row.state().equals(waitingState)) {
        Element form = clerk.page("/cases/" + row.receipt()).selectFirst("form[action$=/approve]");
        if (form == null) {
          throw new DemoFailedException("the case " + row.receipt() + " can't be approved");
        }
        clerk.submit(form, Map.of());
      }
    }
  }

  private List<Row> await(String what, Browser clerk, Predicate<List<Row>> enough) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (true) {
      List<Row> rows = rows(clerk);
      if (enough.test(rows)) {
        return rows;
      }
      if (clock.instant().isAfter(deadline)) {
        throw new DemoFailedException("waited in vain for " + what + "; the office shows " + rows);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean none(List<Row> rows, Set<String> states) {
    return rows.stream().noneMatch(row -> states.contains(row.state()));
  }

  private static int filed(List<Row> rows) {
    return (int) rows.stream().filter(row -> FILED_STATES.contains(row.state())).count();
  }

  private static List<Row> rows(Browser clerk) {
    return clerk.page("/cases?show=all").select("tr[data-row]").stream()
        .map(row -> new Row(row.select("a[data-open]").text(), row.select(".tag").text()))
        .toList();
  }

  private Browser signedIn(String name) {
    Browser browser = new Browser(office);
    Document page = browser.page("/sign-in");
    String password = page.select("section.demo p code").text();
    Element form = page.selectFirst("form[action^=/sign-in]");
    if (form == null || password.isEmpty()) {
      throw new DemoFailedException("the office does not offer the demo's accounts");
    }
    browser.submit(form, Map.of("name", name, "password", password));
    return browser;
  }
}
