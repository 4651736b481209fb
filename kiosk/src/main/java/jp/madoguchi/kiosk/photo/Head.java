package jp.madoguchi.kiosk.photo;

import java.awt.geom.AffineTransform;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.rules.photo.CropGuide;

/**
 * Where a head is in a picture, pixels.
 *
 * @param middleX middle of the face, from the left
 * @param crown top of the head with its hair, from the top
 * @param chin lowest point of the chin, from the top
 */
record Head(double middleX, double crown, double chin) {
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

  /** The picture with this head in its right place; may reach outside the frame. */
  Box picture(CropGuide guide) {
    double height = height() * guide.heightMm() / guide.headMm();
    double width = height * guide.widthMm() / guide.heightMm();
    double top = crown - height * guide.topMm() / guide.heightMm();
    return new Box(middleX - width / 2, top, width, height);
  }

  /**
   * Where the head is after the picture was turned about a place.
   *
   * @param degrees clockwise in the picture
   */
  Head turned(double degrees, double aboutX, double aboutY) {
    AffineTransform turn =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), aboutX, aboutY);
    // A head that leans has its crown beside the line above its chin.
    double lean = Math.tan(Math.toRadians(-degrees)) * (chin - crown) / 2;
    double[] places = {middleX + lean, crown, middleX - lean, chin};
    turn.transform(places, 0, places, 0, 2);
    return new Head((places[0] + places[2]) / 2, places[1], places[3]);
  }
}
