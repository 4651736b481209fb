package jp.madoguchi.kiosk.photo.face;

import java.util.List;

/** The faces in a picture. */
public sealed interface FaceFindings {
  /** No face. */
  record None() implements FaceFindings {}

  /** One face. Personal data. */
  record One(Face face) implements FaceFindings {
    @Override
    public String toString() {
      return "One[personal]";
    }
  }

  /**
   * Several faces, of any size: whether the others are too small to matter is for the reader to
   * say.
   *
   * @param boxes all of them, the largest first
   * @param largest the largest one in detail
   */
  record Many(List<Box> boxes, Face largest) implements FaceFindings {
    /** Copies the boxes. */
    public Many {
      boxes = List.copyOf(boxes);
    }

    @Override
    public String toString() {
      return "Many[" + boxes.size() + ", personal]";
    }
  }
}
