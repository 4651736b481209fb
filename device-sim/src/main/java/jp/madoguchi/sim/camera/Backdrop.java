package jp.madoguchi.sim.camera;

/** What is behind the resident. */
public enum Backdrop {
  /** An even wall. */
  PLAIN,
  /** Striped wallpaper. */
  PATTERN,
  /** A shelf and a plant. */
  OBJECT,
  /** The resident's own hard shadow on the wall. */
  SHADOW
}
