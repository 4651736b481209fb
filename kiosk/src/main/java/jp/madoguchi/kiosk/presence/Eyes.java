package jp.madoguchi.kiosk.presence;

import java.awt.image.BufferedImage;
import jp.madoguchi.kiosk.photo.Portrait;

/** Looks for the person before the camera. For one visit; keeps no picture. */
public interface Eyes {
  /** Looks at the newest picture of the camera. */
  Look at(BufferedImage frame);

  /**
   * Follows the face to this picture, which costs less than a look: between two looks a person
   * moves too far to tell them from another one who has taken their place.
   */
  void follow(BufferedImage frame);

  /** Pictures were missed: whoever is seen next was not followed. */
  void lookAway();

  /** Looks at the very bytes of a picture that was taken. */
  Look at(Portrait taken);
}
