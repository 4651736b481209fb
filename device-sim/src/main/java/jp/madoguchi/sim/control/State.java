package jp.madoguchi.sim.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sim.camera.CameraFault;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.Truth;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardFaultText;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.link.LinkSpeed;
import jp.madoguchi.sim.fault.FaultPlan;
import jp.madoguchi.sim.fault.LinkState;

/**
 * All of the simulator at a glance, as {@code GET /api/state} tells it.
 *
 * @param resident who sits before the camera
 * @param card on the reader: key of the persona; empty when there is none
 * @param conduct of the card that is in since it was last said, and of the next one
 * @param reader the simulated reader for a kiosk without pcscd
 */
record State(
    Person resident,
    Camera camera,
    Scene scene,
    Truth truth,
    Optional<String> card,
    Conduct conduct,
    Reader reader,
    Network network,
    Clock clock,
    boolean centreOpen) {

  static State of(Simulator simulator) {
    return new State(
        Person.of(simulator.resident()),
        new Camera(simulator.camera().fault(), simulator.camera().scriptFrame()),
        simulator.camera().scene(),
        simulator.camera().truth(),
        simulator.cardSlot().state().map(Persona::key),
        Conduct.of(simulator.cardSlot().standing()),
        new Reader(simulator.readerPort()),
        new Network(simulator.link().state(), simulator.link().port()),
        Clock.of(simulator.clock()),
        simulator.centre().isOpen());
  }

  /**
   * The camera.
   *
   * @param fault how it fails
   * @param scriptFrame pictures made of the script that runs; empty when none does
   */
  record Camera(CameraFault fault, Optional<Long> scriptFrame) {}

  /**
   * How cards conduct themselves.
   *
   * @param fault in the short form
   * @param speed kbit/s; 0 = answers take no time on the air
   * @param cardTimeMs the chip's own time for a command
   */
  record Conduct(String fault, int speed, long cardTimeMs) {
    static Conduct of(CardConduct conduct) {
      return new Conduct(
          CardFaultText.of(conduct.fault()),
          conduct.speed().map(LinkSpeed::kilobits).orElse(0),
          conduct.cardTime().toMillis());
    }
  }

  /** The loopback port that the reader's javax.smartcardio provider connects to. */
  record Reader(int port) {}

  /** The link to the office, and the port it listens on. */
  record Network(LinkState state, int port) {}

  /** The simulator's time. */
  record Clock(Instant now, LocalDate today, int aheadDays) {
    static Clock of(SimClock clock) {
      return new Clock(clock.instant(), LocalDate.now(clock), clock.aheadDays());
    }
  }

  /** A made-up resident, without the face. */
  record Person(
      String id,
      String name,
      String kana,
      LocalDate birthDate,
      String applicationId,
      String mail,
      String phone) {
    static Person of(Resident r) {
      return new Person(
          r.id(), r.name(), r.kana(), r.birthDate(), r.applicationId(), r.mail(), r.phone());
    }

    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  /** A plan of faults as it was started. */
  record Drill(long seed, List<Step> steps) {
    record Step(double atSeconds, double lastsSeconds, String fault) {}

    static Drill of(FaultPlan plan) {
      return new Drill(
          plan.seed(),
          plan.steps().stream()
              .map(step ->
                  new Step(
                      step.at().toMillis() / 1000.0,
                      step.lasts().toMillis() / 1000.0,
                      step.fault().toString()))
              .toList());
    }
  }
}
