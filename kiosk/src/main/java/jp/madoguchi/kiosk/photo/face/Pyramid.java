package jp.madoguchi.kiosk.photo.face;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture and its halves, made when needed, so that a small sample does not skip pixels. One
 * pyramid serves picture after picture and keeps the memory of its halves.
 */
final class Pyramid {
  private static final RgbImage NOTHING = new RgbImage(new int[1], 1, 1);

  private final List<RgbImage> halves = new ArrayList<>();
  private RgbImage picture = NOTHING;
  private int made;

  /** Turns to another picture. */
  void show(RgbImage next) {
    picture = next;
    made = 0;
  }

  int levelFor(double pixelsPerSample) {
    int level = 0;
    double left = pixelsPerSample;
    while (left >= 2) {
      left /= 2;
      level++;
    }
    return level;
  }

  /** The picture made smaller by 2 to the power of the level. */
  RgbImage level(int level) {
    while (made < level) {
      RgbImage from = made == 0 ? picture : halves.get(made - 1);
      if (halves.size() == made) {
        halves.add(from.halved());
      } else {
        halves.set(made, from.halvedInto(halves.get(made)));
      }
      made++;
    }
    return level == 0 ? picture : halves.get(level - 1);
  }

  int width() {
    return picture.width();
  }

  int height() {
    return picture.height();
  }

  /** Overwrites the halves, not the picture itself, and lets go of that. */
  void wipe() {
    halves.subList(0, made).forEach(RgbImage::wipe);
    show(NOTHING);
  }
}
