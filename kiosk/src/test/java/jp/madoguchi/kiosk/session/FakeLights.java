package jp.madoguchi.kiosk.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.light.Advice;
import jp.madoguchi.kiosk.light.LightWatch;

/** Keeps what it is told. */
public final class FakeLights implements LightWatch {
  private final List<Map<String, Double>> told = new ArrayList<>();

  @Override
  public synchronized void goodPicture(Map<String, Double> measures) {
    told.add(measures);
  }

  @Override
  public Optional<Advice> advice() {
    return Optional.empty();
  }

  public synchronized List<Map<String, Double>> told() {
    return List.copyOf(told);
  }
}
