package jp.madoguchi.kiosk.card;

import java.util.HexFormat;

/** A link that breaks before the so many-th command of a kind leaves. */
final class BreakingFakeLink implements CardLink {
  private final CardLink inner;
  private final String head;
  private int left;

  /** {@code head} is how the commands begin, in hex. */
  BreakingFakeLink(CardLink inner, String head, int count) {
    this.inner = inner;
    this.head = head;
    this.left = count;
  }

  @Override
  public byte[] transceive(byte[] command) throws Lost {
    if (HexFormat.of().withUpperCase().formatHex(command).startsWith(head) && --left == 0) {
      throw new Lost(CardFault.CARD_REMOVED, "broken by the test");
    }
    return inner.transceive(command);
  }
}
