package jp.madoguchi.kiosk.light;

import java.util.Map;
import java.util.Optional;

/** Is told of every good picture's figures, and says when the lights have changed. */
public interface LightWatch {
  /**
   * A picture was good and accepted.
   *
   * @param measures figures by their names in reports; what is missing is not used
   */
  void goodPicture(Map<String, Double> measures);

  /** What staff should look after; empty while all is as usual, or too little is known. */
  Optional<Advice> advice();
}
