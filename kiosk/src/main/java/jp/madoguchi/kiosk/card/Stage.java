package jp.madoguchi.kiosk.card;

/**
 * How far a conversation about a PIN has come, for the one who must say what became of it when it
 * breaks off. Set before a command leaves, so that nothing sent is ever denied.
 */
final class Stage {
  private volatile At at = At.NOTHING_SPENT;

  /** What may have happened on the card. */
  enum At {
    /** Nothing that spends a try or changes anything is on its way. */
    NOTHING_SPENT,
    /** A PIN was sent, or a change; its answer has not been seen. */
    SENT,
    /** One reference of a pair is changed, or may be, and the other is not. */
    HALF
  }

  At at() {
    return at;
  }

  void become(At next) {
    at = next;
  }

  /** What to say when the conversation ends here. */
  <T> PinOutcome<T> interrupted(CardFault fault) {
    return switch (at) {
      case NOTHING_SPENT -> new PinOutcome.Failed<>(fault);
      case SENT -> new PinOutcome.Unsure<>(fault, new Tries.Unknown());
      case HALF -> new PinOutcome.HalfChanged<>(fault);
    };
  }
}
