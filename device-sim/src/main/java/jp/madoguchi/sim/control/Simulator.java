package jp.madoguchi.sim.control;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.sim.camera.CameraFault;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.camera.Sheet;
import jp.madoguchi.sim.camera.SimulatedCamera;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.cardcentre.CardCentre;
import jp.madoguchi.sim.fault.Fault;
import jp.madoguchi.sim.fault.FaultTarget;
import jp.madoguchi.sim.fault.LinkState;
import jp.madoguchi.sim.fault.NetworkLink;

/** All simulated things together, as panel and REST interface handle them. */
public final class Simulator implements FaultTarget {
  private final SimClock clock;
  private final SimulatedCamera camera;
  private final CardSlot cardSlot;
  private final int readerPort;
  private final CardCentre centre;
  private final NetworkLink link;
  private final AtomicReference<Resident> resident;

  /**
   * Takes the things; they stay the caller's to close.
   *
   * @param readerPort where the simulated reader offers the slot's card
   * @param first who sits before the camera at first
   */
  public Simulator(
      SimClock clock,
      SimulatedCamera camera,
      CardSlot cardSlot,
      int readerPort,
      CardCentre centre,
      NetworkLink link,
      Resident first) {
    this.clock = clock;
    this.camera = camera;
    this.cardSlot = cardSlot;
    this.readerPort = readerPort;
    this.centre = centre;
    this.link = link;
    this.resident = new AtomicReference<>(first);
  }

  SimClock clock() {
    return clock;
  }

  SimulatedCamera camera() {
    return camera;
  }

  CardSlot cardSlot() {
    return cardSlot;
  }

  int readerPort() {
    return readerPort;
  }

  CardCentre centre() {
    return centre;
  }

  NetworkLink link() {
    return link;
  }

  Roster roster() {
    return Roster.on(LocalDate.now(clock));
  }

  Resident resident() {
    return resident.get();
  }

  /** Another resident sits down, as the rules want it; whatever was wrong before is over. */
  Resident seat(Resident who) {
    resident.set(who);
    camera.show(who.scene());
    return who;
  }

  /** The resident holds a sheet up, or puts it away. */
  void hold(Optional<Sheet.Kind> kind, boolean beside) {
    Resident who = resident();
    camera.show(
        kind.map(k -> camera.scene().withSheet(who.sheet(k, beside)))
            .orElseGet(() -> camera.scene().withoutSheet()));
  }

  @Override
  public void begin(Fault fault) {
    switch (fault) {
      case Fault.CameraFails(CameraFault how) -> camera.fail(how);
      case Fault.NetworkFails(LinkState how) -> link.set(how);
      case Fault.CardPulled _ -> cardSlot.remove();
      case Fault.CentreCloses _ -> centre.open(false);
    }
  }

  @Override
  public void end(Fault fault) {
    switch (fault) {
      case Fault.CameraFails _ -> camera.fail(CameraFault.NONE);
      case Fault.NetworkFails _ -> link.set(LinkState.ON);
      // a pulled card stays out: the resident has it in the hand
      case Fault.CardPulled _ -> {}
      case Fault.CentreCloses _ -> centre.open(true);
    }
  }
}
