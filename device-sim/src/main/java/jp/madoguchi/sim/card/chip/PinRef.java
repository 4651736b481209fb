package jp.madoguchi.sim.card.chip;

/**
 * Which PIN of a card: 住基 has one in each of two applications, with a counter each.
 *
 * @param application short name of the application, such as {@code jpki}
 * @param file id of its internal file
 */
public record PinRef(String application, int file) {
  @Override
  public String toString() {
    return "%s/%04X".formatted(application, file);
  }
}
