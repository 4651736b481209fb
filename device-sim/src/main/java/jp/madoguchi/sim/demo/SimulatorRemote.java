package jp.madoguchi.sim.demo;

import java.util.Map;

/** The simulator's REST interface (docs/simulator.md), as far as a walk needs it. */
public final class SimulatorRemote {
  private final Browser simulator;
  private boolean mask;

  /** The simulator behind this browser. */
  public SimulatorRemote(Browser simulator) {
    this.simulator = simulator;
  }

  /** This resident steps before the camera, as the rules want it. */
  public void stand(String residentId) {
    mask = false;
    simulator.put("/api/resident/" + residentId, Map.of());
  }

  /** The resident holds the application form before the camera. */
  public void holdForm() {
    simulator.put("/api/form", Map.of("kind", "FORM"));
  }

  /** The form goes away. */
  public void lowerForm() {
    simulator.put("/api/form", Map.of());
  }

  /** Puts the mask on or takes it off. */
  public void wearMask(boolean on) {
    mask = on;
    simulator.put("/api/scene", Map.of("wear", Map.of("mask", on)));
  }

  boolean wearsMask() {
    return mask;
  }

  /** How many applications the card centre holds (it lists at most 500). */
  int filedAtCentre() {
    return simulator.json("/cardcentre/v1/applications").path("applications").size();
  }

  /** Port of the simulated network line to the office, which the panel can cut. */
  int linePort() {
    return simulator.json("/api/state").path("network").path("port").asInt();
  }

  /** Port of the simulated card reader. */
  int readerPort() {
    return simulator.json("/api/state").path("reader").path("port").asInt();
  }

  /** Puts a persona's card on the reader; an empty key takes it off. */
  public void card(String persona) {
    simulator.put("/api/card", persona.isEmpty() ? Map.of() : Map.of("persona", persona));
  }

  /** Cuts the line between kiosk and office, or joins it again. */
  public void line(boolean up) {
    simulator.put("/api/network", Map.of("state", up ? "ON" : "OFF"));
  }

  /** Sets the card centre's clock that many days ahead. */
  public void passDays(int days) {
    simulator.put("/api/clock", Map.of("aheadDays", days));
  }
}
