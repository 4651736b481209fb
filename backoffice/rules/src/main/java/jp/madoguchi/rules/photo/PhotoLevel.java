package jp.madoguchi.rules.photo;

/** What a broken limit means. The order is that of weight, the heaviest first. */
public enum PhotoLevel {
  /** The card centre would refuse it: to be taken again, or overridden by staff with a reason. */
  BLOCK,
  /** Only a person can tell: staff look before it is used. */
  STAFF,
  /** Usable; the resident may want to take it again. */
  WARN
}
