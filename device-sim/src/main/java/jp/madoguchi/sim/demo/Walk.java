package jp.madoguchi.sim.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;

/**
 * Lets simulated residents apply one after the other, lets two clerks check and file, and compares
 * what was done with what the databases say once the programs have ended.
 */
final class Walk {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BAD_PHOTO_EVERY = 4;
  private static final int SCAN_EVERY = 2;
  private static final int DAYS_UNTIL_SHIPPED = 29;
  private static final int CASES_MAX = 200; // the office's list shows no more

  private final DemoWorld world;
  private final InstantSource clock;
  private final PrintWriter out;
  private final boolean terminal;

  Walk(DemoWorld world, InstantSource clock, PrintWriter out, boolean terminal) {
    this.world = world;
    this.clock = clock;
    this.out = out;
    this.terminal = terminal;
  }

  /** Walks; true when every number agrees. */
  boolean run(int residents) {
    JsonNode countsBefore = counts();
    world.start();
    out.println(DemoCommand.readyLine(world));
    SimulatorRemote simulator = new SimulatorRemote(new Browser(world.simulator()));
    OfficeRemote office = new OfficeRemote(world.backoffice(), clock);
    WalkResult.Rates before = office.rates();
    int centreBefore = simulator.filedAtCentre();

    int known = countsBefore.path("cases").asInt(0);
    if (known + residents > CASES_MAX) {
      throw new DemoFailedException(
          "a walk can follow at most " + CASES_MAX + " cases; start with another data folder");
    }
    List<Resident> people =
        Roster.on(today()).first(known + residents).subList(known, known + residents);
    Progress progress = new Progress(out, residents, terminal);
    int applied = 0;
    int refused = 0;
    for (Resident resident : people) {
      boolean badPhotoFirst = applied % BAD_PHOTO_EVERY == BAD_PHOTO_EVERY - 1;
      KioskVisitor visitor = new KioskVisitor(new Browser(world.kiosk()), simulator, clock);
      KioskVisitor.Outcome outcome =
          visitor.apply(resident, applied % SCAN_EVERY == 0, badPhotoFirst);
      applied++;
      refused += outcome.refusedPhotos();
      progress.show(applied, outcome.receiptNumber());
    }
    office.awaitReceipts(known + applied);
    office.checkAll();
    int filed = office.awaitFiled() - sum(countsBefore, WalkResult.FILED_STATES);
    simulator.passDays(DAYS_UNTIL_SHIPPED);
    office.awaitDecided();
    WalkResult.Rates after = office.rates();
    int centre = simulator.filedAtCentre() - centreBefore;
    world.close();

    WalkResult result =
        new WalkResult(
            residents,
            applied,
            refused,
            filed,
            centre,
            before,
            after,
            minus(counts(), countsBefore));
    out.print(result.table());
    out.println(result.agrees() ? "All numbers agree." : "The numbers DO NOT agree.");
    out.flush();
    return result.agrees();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
  }

  private JsonNode counts() {
    String text = world.counts();
    try {
      String line =
          text.lines().filter(l -> l.startsWith("{")).reduce((_, last) -> last).orElse("{}");
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new DemoFailedException("`backoffice counts` did not print JSON: " + text);
    }
  }

  private static int sum(JsonNode counts, List<String> states) {
    return states.stream().mapToInt(s -> counts.path("casesByState").path(s).asInt(0)).sum();
  }

  /**
   * What came to the numbers since then, so that a walk can be made on a demo that was used before.
   */
  private static JsonNode minus(JsonNode now, JsonNode before) {
    ObjectNode difference = JSON.createObjectNode();
    now.properties()
        .forEach(field -> {
          if (field.getValue().isIntegralNumber()) {
            difference.put(
                field.getKey(), field.getValue().asLong() - before.path(field.getKey()).asLong(0));
          }
        });
    difference.put(
        "filed", sum(now, WalkResult.FILED_STATES) - sum(before, WalkResult.FILED_STATES));
    return difference;
  }
}
