package jp.madoguchi.sim.cardcentre;

import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.rules.PhotoReason;

/** What the centre finds when it looks at an application. */
public sealed interface Verdict {
  /** 有効申請. */
  record Valid() implements Verdict {}

  /** 不備: the picture. */
  record PhotoDefect(PhotoReason reason) implements Verdict {}

  /** 不備: what is written. */
  record DataDefect(DataReason reason) implements Verdict {}

  /** What can be wrong beside the picture. */
  enum DataReason {
    /** The resident has moved since the form was printed. */
    ID_STALE,
    /** The birth date is not that of the person the form was printed for. */
    BIRTH_DATE_MISMATCH,
    /** The person has applied already. */
    DUPLICATE
  }

  /** A defect by kind ({@code PHOTO} or {@code DATA}) and reason; empty if there is no such one. */
  static Optional<Verdict> defect(String kind, String reason) {
    return switch (kind) {
      case "PHOTO" -> named(PhotoReason.values(), reason).map(PhotoDefect::new);
      case "DATA" -> named(DataReason.values(), reason).map(DataDefect::new);
      default -> Optional.empty();
    };
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
