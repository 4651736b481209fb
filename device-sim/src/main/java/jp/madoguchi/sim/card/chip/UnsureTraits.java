package jp.madoguchi.sim.card.chip;

/**
 * How a card behaves where the public sources leave a doubt or where cards differ. Each is a
 * setting of a persona, so that a kiosk can be tried against either way.
 *
 * @param emptyVerify what a VERIFY without a PIN answers
 * @param blocked what a VERIFY without a PIN answers when no try is left
 * @param extendedLength whether commands with extended length are understood; else 6700
 */
public record UnsureTraits(EmptyVerify emptyVerify, Blocked blocked, boolean extendedLength) {
  /** As most test cards were seen. */
  public static final UnsureTraits USUAL =
      new UnsureTraits(EmptyVerify.COUNTER, Blocked.NO_TRIES_LEFT, true);

  /** What a VERIFY without a PIN answers. */
  public enum EmptyVerify {
    /** 63Cx. */
    COUNTER,
    /** 63Cx, but 9000 once the PIN is verified, as some cards were seen to do. */
    OK_ONCE_VERIFIED,
    /** Always 9000: harsher than any card that was seen. */
    OK_ALWAYS
  }

  /** What a VERIFY without a PIN answers when no try is left. */
  public enum Blocked {
    /** 63C0. */
    NO_TRIES_LEFT,
    /** 6984. */
    METHOD_BLOCKED
  }

  /** The same but for that. */
  public UnsureTraits with(EmptyVerify other) {
    return new UnsureTraits(other, blocked, extendedLength);
  }

  /** The same but for that. */
  public UnsureTraits with(Blocked other) {
    return new UnsureTraits(emptyVerify, other, extendedLength);
  }

  /** A card that knows short commands only. */
  public UnsureTraits withoutExtendedLength() {
    return new UnsureTraits(emptyVerify, blocked, false);
  }
}
