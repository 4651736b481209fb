package jp.madoguchi.kiosk.photo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.sim.camera.Scene;

/** A camera that draws a new frame of a scene whenever it is asked. */
final class FakeCamera implements CameraFeed {
  private final AtomicLong number = new AtomicLong();
  private volatile Scene scene;
  private volatile State state = State.ASLEEP;

  FakeCamera(Scene scene) {
    this.scene = scene;
  }

  void show(Scene other) {
    scene = other;
  }

  void become(State other) {
    state = other;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public void wake() {
    state = State.LIVE;
  }

  @Override
  public void sleep() {
    state = State.ASLEEP;
  }

  @Override
  public Optional<Frame> newest() {
    if (state != State.LIVE) {
      return Optional.empty();
    }
    long next = number.incrementAndGet();
    return Optional.of(new Frame(DrawnFaces.frame(scene, next), next, next));
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void close() {
    sleep();
  }
}
