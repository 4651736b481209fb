package jp.madoguchi.kiosk.screen;

/** Draws the squares of a QR as an SVG document with its quiet zone. */
public final class QrSvg {
  private static final int QUIET = 4;

  private QrSvg() {}

  /**
   * The document.
   *
   * @param rows true = dark
   */
  public static String of(boolean[][] rows) {
    int side = rows.length + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length; x++) {
        if (rows[y][x]) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + side
        + " "
        + side
        + "\" shape-rendering=\"crispEdges\"><rect width=\""
        + side
        + "\" height=\""
        + side
        + "\" fill=\"#fff\"/><path d=\""
        + path
        + "\" fill=\"#000\"/></svg>";
  }
}
