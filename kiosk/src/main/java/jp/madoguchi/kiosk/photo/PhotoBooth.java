package jp.madoguchi.kiosk.photo;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.Steadiness;

/**
 * Takes one resident's picture: watches the camera, guides, opens the shutter by itself when the
 * picture has been good for long enough. One booth per visit; nothing it holds touches the disk.
 */
public interface PhotoBooth extends AutoCloseable {
  /** Starts (or, after a picture, starts again): the last picture is forgotten. */
  void start();

  /**
   * From now on these reasons are excused (写真特例): they neither stop the shutter nor the picture,
   * but are told as warnings. Empty = none.
   */
  void excuse(Set<PhotoReason> reasons);

  /** From now on the resident need be only so still; empty = as usual. */
  void steadiness(Optional<Steadiness> asked);

  /** What to show now. */
  Guidance guidance();

  /** The newest camera picture as a small JPEG for the screen (not mirrored), if there is one. */
  Optional<byte[]> preview();

  /** The picture taken, as soon as there is one; the watching has then stopped. */
  Optional<Portrait> taken();

  /**
   * Takes the picture now, whatever the guide thinks (a resident who can't hold still, staff help);
   * the report still says what is wrong. Empty when there is no frame or no face to crop to.
   */
  Optional<Portrait> takeNow();

  /** Counts since the booth was made: pictures taken, refused, and live refusals by reason. */
  Tally tally();

  /** Stops watching and wipes every picture. */
  @Override
  void close();

  /**
   * What happened in the booth, for the office's statistics; nothing personal.
   *
   * @param taken pictures taken
   * @param refused of them, refused by the check of the final JPEG
   * @param liveRefusals how often the live guide stopped on which {@code PhotoReason} name
   */
  record Tally(int taken, int refused, java.util.Map<String, Integer> liveRefusals) {
    /** Copies the counts. */
    public Tally {
      liveRefusals = java.util.Map.copyOf(liveRefusals);
    }
  }
}
