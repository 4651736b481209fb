package jp.madoguchi.kiosk.session;

import java.awt.image.BufferedImage;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.photo.face.FaceVector;
import jp.madoguchi.kiosk.presence.Eyes;
import jp.madoguchi.kiosk.presence.Look;

/** Eyes that see whom the test puts before the camera; at first it is person 1. */
public final class FakeEyes implements Eyes {
  private int person = 1;
  private int inPicture;
  private boolean covered;
  private boolean crowd;
  private int followed;
  private int away;

  /** That person; 0 = nobody. */
  public synchronized void see(int number) {
    person = number;
  }

  /** The next pictures show that person, whoever stands there; 0 = who stands there. */
  public synchronized void picture(int number) {
    inPicture = number;
  }

  /** Whether a mask is worn. */
  public synchronized void cover(boolean is) {
    covered = is;
  }

  /** Whether a second face is beside. */
  public synchronized void crowd(boolean is) {
    crowd = is;
  }

  @Override
  public synchronized Look at(BufferedImage frame) {
    return look(person, crowd);
  }

  @Override
  public synchronized void follow(BufferedImage frame) {
    followed++;
  }

  @Override
  public synchronized void lookAway() {
    away++;
  }

  /** How many frames were followed between looks. */
  public synchronized int followed() {
    return followed;
  }

  /** How often frames were missed. */
  public synchronized int away() {
    return away;
  }

  @Override
  public synchronized Look at(Portrait taken) {
    return look(inPicture == 0 ? person : inPicture, false);
  }

  private Look look(int number, boolean beside) {
    if (number == 0) {
      return new Look.Nobody();
    }
    float[] direction = new float[8];
    direction[number] = 1;
    return covered
        ? new Look.Unreadable(beside, true)
        : new Look.Clear(new FaceVector(direction), beside, true);
  }
}
