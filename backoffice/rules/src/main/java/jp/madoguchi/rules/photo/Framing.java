package jp.madoguchi.rules.photo;

/** How resident and camera stand to each other for one picture. */
public enum Framing {
  /** Sitting or standing before the kiosk, as usual. */
  NORMAL,
  /** The camera comes down to the eyes of somebody who sits in a wheelchair. */
  WHEELCHAIR_HEIGHT,
  /** Lying on a plain light sheet, the camera straight above. */
  FROM_ABOVE,
  /** Cloth or hair takes room: a little further back, so that all of it is inside. */
  WIDER,
  /** Another light or another ground behind the head. */
  OTHER_LIGHT
}
