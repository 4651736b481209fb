package jp.madoguchi.kiosk.light;

/** What to tell staff about the lights; left and right as one faces the screen. */
public enum Advice {
  /** The left light has become darker, or the right one brighter. */
  LEFT_LIGHT,
  /** The right light has become darker, or the left one brighter. */
  RIGHT_LIGHT,
  /** Everything is darker than usual. */
  ALL_DARKER,
  /** Everything is brighter than usual. */
  ALL_BRIGHTER,
  /** The light has another colour than usual. */
  COLOUR
}
