package jp.madoguchi.kiosk.photo;

import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.rules.PhotoSpec;

/**
 * Where a head is in a picture, pixels.
 *
 * @param middleX middle of the face, from the left
 * @param crown top of the head with its hair, from the top
 * @param chin lowest point of the chin, from the top
 */
record Head(double middleX, double crown, double chin) {
  /** Crown to chin that the cut picture aims at: 34 of 45 mm. */
  private static final double HEIGHT_SHARE = 34 / PhotoSpec.HEIGHT_MM;

  /** Space above the crown that the cut picture aims at: 4 of 45 mm. */
  private static final double TOP_SHARE = 4 / PhotoSpec.HEIGHT_MM;

  private static final int FACE_LEFT = 234;
  private static final int FACE_RIGHT = 454;
  private static final double PERSON = 0.5;
  private static final int BROAD = 8;
  private static final int NARROW = 2;
  private static final double DOME_SHARE = 0.035;
  // Crown to chin over eyes to chin: between a shaven head and much hair.
  private static final double OVER_T_MIN = 1.75;
  private static final double OVER_T_MAX = 2.7;

  /** Finds the head: the chin by the mesh, the crown by the topmost person above the face. */
  static Head of(Face face) {
    Landmarks points = face.landmarks();
    double chin = points.y(Landmarks.CHIN);
    double t = points.eyesToChin();
    double left = points.x(FACE_LEFT);
    double width = points.x(FACE_RIGHT) - left;
    double step = Math.max(1, face.person().area().height() / 256);
    Search search = new Search(face, left, width, step, chin - t * OVER_T_MAX);
    double broad = search.climb(points.y(Landmarks.FOREHEAD), BROAD);
    // What is broad ends below the top of a round head; what is narrow above may be a bun.
    double crown = Math.max(search.climb(broad, NARROW), broad - (chin - broad) * DOME_SHARE);
    crown = Math.clamp(crown, chin - t * OVER_T_MAX, chin - t * OVER_T_MIN);
    return new Head((left + points.x(FACE_RIGHT)) / 2, crown, chin);
  }

  /** Climbs up the person above a face. */
  private record Search(Face face, double left, double width, double step, double highest) {
    /**
     * The last row, going up, with at least that many of 15 places across the face in the person.
     */
    double climb(double from, int places) {
      double y = from;
      while (y > 0 && y > highest && inside(y - step) >= places) {
        y -= step;
      }
      return y;
    }

    private int inside(double y) {
      int inside = 0;
      for (int i = 1; i < 16; i++) {
        if (face.person().at(left + width * i / 16, y) > PERSON) {
          inside++;
        }
      }
      return inside;
    }
  }

  /** Crown to chin, pixels. */
  double height() {
    return chin - crown;
  }

  /** The 35:45 picture with this head in its right place; may reach outside the frame. */
  Box picture() {
    double height = height() / HEIGHT_SHARE;
    double width = height * PhotoSpec.WIDTH_MM / PhotoSpec.HEIGHT_MM;
    return new Box(middleX - width / 2, crown - height * TOP_SHARE, width, height);
  }
}
