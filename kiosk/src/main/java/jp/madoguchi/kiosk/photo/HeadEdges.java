package jp.madoguchi.kiosk.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sharp edges that cross the hair from side to side: of a hat, under which hair of another colour
 * comes out, and of a band, above and below which there is hair. Highlights in hair have soft
 * edges, and where hair gives way to skin there is nothing to say.
 *
 * @param strange share of the columns in the middle in which a colour that no hair has reaches down
 *     over the hairline
 * @param cap 1 if, on the poorer side too, something else than hair ends in four columns; less in
 *     fewer
 * @param band share of all columns in which something begins and ends again
 */
record HeadEdges(double strange, double cap, double band) {
  private static final double CELL = 1 / 20.0;
  private static final int COLUMNS = 23;
  private static final double COLUMN = 0.09;

  /** Cells that make a piece of one colour. */
  private static final int PIECE_MIN = 2;

  private static final double EDGE = 17;
  private static final int CAP_MIN = 3;

  /** Columns on each side, one fingertip apart, that make a cap. */
  private static final double CAPPED = 4;

  private static final double ASIDE = 0.35;
  private static final double BESIDE = 0.7;
  private static final double EYES = 0.35;
  private static final double HALF = 0.5;
  private static final double BAND_MAX = 0.75;
  private static final double HAIR_ABOVE_MAX = 0.5;
  private static final int NOSE_RIDGE = 195;
  private static final int STRANGE_MIN = 3;
  private static final double ABOVE_HAIRLINE = 0.1;

  /** A ribbon of another colour on a hat is not its end. */
  private static final int GAP_MAX = 6;

  private static final double NOWHERE = 9;
  private static final double CHROMA_MIN = 9;
  private static final double HUE_MIN = 15;
  private static final double HUE_MAX = 100;

  /** A stretch of a column without an edge: its mean colour and where it lies. */
  private record Piece(double[] lab, int cells, double bottom, boolean skin) {}

  /**
   * One head: its picture and what its skin looks like, on the cheeks and, under rouge, the nose.
   */
  private record Looked(Subject subject, Skin nose) {
    boolean skin(double[] lab) {
      return subject.skin().like(lab) || nose.like(lab);
    }
  }

  static HeadEdges of(Subject subject, double crown, double forehead) {
    Looked head =
        new Looked(
            subject,
            Skin.of(Spot.at(subject.image(), subject.face().landmarks(), NOSE_RIDGE, 0.06)));
    double hairline = forehead - ABOVE_HAIRLINE;
    int[] capped = new int[2];
    int hats = 0;
    int strips = 0;
    int tops = 0;
    int columns = 0;
    List<double[]> bands = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      double u = (i - COLUMNS / 2) * COLUMN;
      List<Piece> pieces = pieces(head, u, crown + 0.03, EYES);
      if (pieces.isEmpty()) {
        continue;
      }
      if (Math.abs(u) > ASIDE) {
        int side = u < 0 ? 0 : 1;
        capped[side] += cap(pieces) ? 1 : 0;
      } else {
        tops++;
        double end = strangeEnd(head, u, crown + 0.03, forehead + 0.3);
        strips += end < hairline ? 1 : 0;
        hats += end >= hairline && end < NOWHERE ? 1 : 0;
      }
      if (Math.abs(u) < BESIDE) {
        columns++;
        band(pieces(head, u, crown + 0.03, forehead + 0.12), hairline).ifPresent(bands::add);
      }
    }
    double hat = subject.monochrome() ? 0 : share(hats, tops);
    double strip = subject.monochrome() ? 0 : share(strips, tops);
    double band = hat >= HALF ? 0 : Math.max(strip, share(alike(bands), columns));
    boolean bare = band < HALF;
    double cap = Math.min(1, Math.min(capped[0], capped[1]) / CAPPED);
    return new HeadEdges(hat, bare ? cap : 0, band);
  }

  private static double share(int part, int whole) {
    return whole < 3 ? 0 : (double) part / whole;
  }

  /**
   * Where, going down, a stretch of a colour that no hair has ends; {@link #NOWHERE} without one. A
   * hat reaches down over the hairline or is taller than a band, which lies above it.
   */
  private static double strangeEnd(Looked head, double u, double top, double bottom) {
    int cells = 0;
    int gap = 0;
    double end = NOWHERE;
    for (double v = top; v < bottom && gap < GAP_MAX; v += CELL) {
      double[] lab = mean(head.subject.grid(), u, v);
      boolean strange =
          noHair(lab) && !head.skin(lab) && HeadwearGauge.onPerson(head.subject, u, v);
      cells += strange ? 1 : 0;
      gap = strange || cells < STRANGE_MIN ? 0 : gap + 1;
      end = strange && cells >= STRANGE_MIN ? v + CELL : end;
      end = cells * CELL > BAND_MAX ? Math.max(end, bottom) : end;
    }
    return end;
  }

  /** Whether what is topmost is not what ends above the skin, or above the eyes. */
  private static boolean cap(List<Piece> pieces) {
    Piece above = pieces.getFirst();
    Piece below = above;
    for (int i = 1; i < pieces.size() && !pieces.get(i).skin; i++) {
      below = pieces.get(i).cells >= PIECE_MIN ? pieces.get(i) : below;
    }
    return !above.skin && above.cells >= CAP_MIN && distance(above.lab, below.lab) > EDGE;
  }

  /** The colour of what begins below the top of the hair and ends above the brows. */
  private static Optional<double[]> band(List<Piece> pieces, double hairline) {
    if (pieces.size() < 3 || pieces.getFirst().cells * CELL > HAIR_ABOVE_MAX) {
      return Optional.empty();
    }
    double[] hair = pieces.getFirst().lab;
    return pieces.subList(1, pieces.size() - 1).stream()
        .filter(one -> !one.skin && one.cells >= PIECE_MIN && one.bottom < hairline)
        .filter(one -> distance(one.lab, hair) > EDGE)
        .map(Piece::lab)
        .findFirst();
  }

  /** How many are of one colour: a band is, what a light or a parting makes is not. */
  private static int alike(List<double[]> bands) {
    int most = 0;
    for (double[] one : bands) {
      int like = 0;
      for (double[] other : bands) {
        like += distance(one, other) < EDGE ? 1 : 0;
      }
      most = Math.max(most, like);
    }
    return most;
  }

  /** From the top of the person down to the eyes, cut at sharp edges. */
  private static List<Piece> pieces(Looked head, double u, double top, double bottom) {
    List<double[]> cells = new ArrayList<>();
    double start = top;
    for (double v = top; v < bottom; v += CELL) {
      if (HeadwearGauge.onPerson(head.subject, u, v)) {
        start = cells.isEmpty() ? v : start;
        cells.add(mean(head.subject.grid(), u, v));
      } else if (!cells.isEmpty()) {
        break;
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 2; i <= cells.size(); i++) {
      boolean end = i == cells.size();
      if (end || edge(cells, i)) {
        if (i - from >= 2) {
          double[] lab = middle(cells, from, i);
          pieces.add(new Piece(lab, i - from, start + i * CELL, head.skin(lab)));
        }
        from = i;
      }
    }
    return pieces;
  }

  /** Between a cell and the next but one, so that a blurred edge counts, at its steepest place. */
  private static boolean edge(List<double[]> cells, int i) {
    double here = across(cells, i);
    return here > EDGE && here >= across(cells, i - 1) && here > across(cells, i + 1);
  }

  private static double across(List<double[]> cells, int i) {
    return i < 1 || i + 1 > cells.size()
        ? 0
        : distance(cells.get(Math.max(0, i - 2)), cells.get(Math.min(cells.size() - 1, i + 1)));
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[1] - b[1], a[2] - b[2]), a[0] - b[0]);
  }

  private static double[] middle(List<double[]> cells, int from, int to) {
    double[] sum = new double[3];
    for (int i = from; i < to; i++) {
      for (int c = 0; c < 3; c++) {
        sum[c] += cells.get(i)[c] / (to - from);
      }
    }
    return sum;
  }

  private static double[] mean(FaceGrid grid, double u, double v) {
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int i = 0; i < 12; i++) {
      int down = i / 4;
      int rgb = grid.at(u + (i % 4 - 1.5) * CELL / 4, v + down * CELL / 3);
      red += rgb >> 16 & 0xff;
      green += rgb >> 8 & 0xff;
      blue += rgb & 0xff;
    }
    return Colours.lab(red / 12, green / 12, blue / 12);
  }

  /** Hair is grey, or its hue lies between red and yellow. */
  private static boolean noHair(double[] lab) {
    double chroma = Math.hypot(lab[1], lab[2]);
    double hue = Math.toDegrees(Math.atan2(lab[2], lab[1]));
    return chroma > CHROMA_MIN && (hue < HUE_MIN || hue > HUE_MAX);
  }
}
