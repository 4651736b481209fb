package jp.madoguchi.kiosk.presence;

import java.awt.image.BufferedImage;
import jp.madoguchi.kiosk.photo.Portrait;

/** Looks for the person before the camera. For one visit; keeps no picture. */
public interface Eyes {
  /** Looks at the newest picture of the camera. */
  Look at(BufferedImage frame);

  /** Looks at the very bytes of a picture that was taken. */
  Look at(Portrait taken);
}
