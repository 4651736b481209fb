package jp.madoguchi.backoffice.venue;

/** What kind of place a venue stands in. */
public enum PlaceKind {
  /** The city hall or one of its branches. */
  CITY_OFFICE("市役所・出張所"),
  /** A shopping mall or a supermarket. */
  SHOPPING("商業施設"),
  /** A library, a community centre, a school. */
  PUBLIC_FACILITY("公共施設"),
  /** A company's or an association's own rooms (出張申請, 5 people or more). */
  COMPANY("企業・団体"),
  /** A hospital or a care home. */
  CARE("病院・福祉施設"),
  /** Anything else. */
  OTHER("その他");

  private final String label;

  PlaceKind(String label) {
    this.label = label;
  }

  /** The Japanese name. */
  public String label() {
    return label;
  }
}
