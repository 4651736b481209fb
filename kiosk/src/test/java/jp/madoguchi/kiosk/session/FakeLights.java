package jp.madoguchi.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.light.Advice;
import jp.madoguchi.kiosk.light.LightWatch;

/** Keeps what it is told, and says what the test wants. */
public final class FakeLights implements LightWatch {
  private final List<Map<String, Double>> told = new ArrayList<>();
  private Optional<Advice> advice = Optional.empty();

  @Override
  public synchronized void goodPicture(Map<String, Double> measures) {
    told.add(measures);
  }

  @Override
  public synchronized Optional<Advice> advice() {
    return advice;
  }

  public synchronized void advise(Advice what) {
    advice = Optional.of(what);
  }

  public synchronized List<Map<String, Double>> told() {
    return List.copyOf(told);
  }
}
