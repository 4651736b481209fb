package jp.madoguchi.sync;

/** Payloads to bytes and back, by the entry's type name. */
public final class PayloadCodec {
  private PayloadCodec() {}

  /** What reading a payload came to. */
  public sealed interface Reading {
    /** A payload that this version knows. */
    record Known(Payload payload) implements Reading {
      @Override
      public String toString() {
        return "Known[" + payload.getClass().getSimpleName() + "]";
      }
    }

    /** A type of a later version: to be parked, not lost. */
    record UnknownType(String type) implements Reading {}

    /** A known type whose content can't be read: to be parked. */
    record Malformed(String reason) implements Reading {}
  }

  /** The type name under which this payload stands in the log. */
  public static String typeOf(Payload payload) {
    return switch (payload) {
      case ApplicationSubmitted _ -> ApplicationSubmitted.TYPE;
      case PhotoTaken _ -> PhotoTaken.TYPE;
      case VisitEnded _ -> VisitEnded.TYPE;
      case VisitErased _ -> VisitErased.TYPE;
    };
  }

  /** The payload as JSON. The caller wipes the array after sealing. */
  public static byte[] write(Payload payload) {
    return SyncJson.write(payload);
  }

  /** Reads a payload; never throws on content. */
  public static Reading read(String type, byte[] json) {
    try {
      return switch (type) {
        case ApplicationSubmitted.TYPE ->
            new Reading.Known(SyncJson.read(json, ApplicationSubmitted.class));
        case PhotoTaken.TYPE -> new Reading.Known(SyncJson.read(json, PhotoTaken.class));
        case VisitEnded.TYPE -> new Reading.Known(SyncJson.read(json, VisitEnded.class));
        case VisitErased.TYPE -> new Reading.Known(SyncJson.read(json, VisitErased.class));
        default -> new Reading.UnknownType(type);
      };
    } catch (MalformedException e) {
      return new Reading.Malformed(e.getMessage());
    }
  }
}
