package jp.madoguchi.sim.card.chip;

import java.util.List;
import java.util.Map;

/**
 * All that makes one card what it is when it is issued.
 *
 * @param atr as a reader reports it
 * @param applications in the order in which a short name finds them
 * @param dataObjects what GET DATA answers before an application is selected, by tag
 * @param traits what the sources leave open
 */
public record CardImage(
    byte[] atr,
    List<CardApplication> applications,
    Map<Integer, byte[]> dataObjects,
    UnsureTraits traits) {
  /** Copies. */
  public CardImage {
    atr = atr.clone();
    applications = List.copyOf(applications);
    dataObjects = Map.copyOf(dataObjects);
  }

  @Override
  public byte[] atr() {
    return atr.clone();
  }
}
