package jp.madoguchi.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The simulator's REST interface (docs/simulator.md), as far as a walk needs it. */
final class SimulatorRemote {
  private final Browser simulator;
  private boolean mask;

  SimulatorRemote(Browser simulator) {
    this.simulator = simulator;
  }

  List<WalkingResident> residents() {
    List<WalkingResident> residents = new ArrayList<>();
    for (JsonNode r : simulator.json("/api/residents").path("residents")) {
      residents.add(
          new WalkingResident(
              r.path("id").asText(),
              r.path("name").asText(),
              LocalDate.parse(r.path("birthDate").asText()),
              r.path("applicationId").asText()));
    }
    return residents;
  }

  /** This resident steps before the camera, as the rules want it. */
  void stand(String residentId) {
    mask = false;
    simulator.put("/api/resident/" + residentId, Map.of());
  }

  void holdForm() {
    simulator.put("/api/scene", Map.of("sheet", "FORM"));
  }

  void lowerForm() {
    simulator.put("/api/scene", Map.of("sheet", "NONE"));
  }

  void wearMask(boolean on) {
    mask = on;
    simulator.put("/api/scene", Map.of("mask", on));
  }

  boolean wearsMask() {
    return mask;
  }

  /** Moves the card centre's clock. */
  void passDays(int days) {
    simulator.put("/api/clock", Map.of("advanceDays", days));
  }
}
