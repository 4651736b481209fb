package jp.madoguchi.backoffice.seal;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Sha256;

/**
 * An entry opened again from its stored bytes.
 *
 * @param hash of the bytes
 * @param inChain whether the neighbours in the log name exactly these bytes
 */
record OpenEntry(LogEntry entry, Payload payload, String hash, boolean inChain) {

  /** What is found at a place of a log. */
  sealed interface Found {
    /** Nothing. */
    record Missing() implements Found {}

    /** Bytes that can't be read or opened. */
    record Unreadable() implements Found {}

    /** An entry. */
    record Opened(OpenEntry open) implements Found {
      @Override
      public String toString() {
        return "Opened[" + open.entry() + "]";
      }
    }
  }

  /** Opens the entry at this place and looks at its neighbours. */
  static Found at(SealArchive archive, SealingKey key, String kiosk, int epoch, long seq) {
    List<SealArchive.Kept> three = archive.entries(kiosk, epoch, seq - 1, seq + 1);
    Optional<SealArchive.Kept> kept = at(three, seq);
    if (kept.isEmpty()) {
      return new Found.Missing();
    }
    byte[] bytes = kept.get().bytes();
    String hash = Sha256.hex(bytes);
    try {
      LogEntry entry = EntryCodec.read(bytes);
      boolean here =
          entry.kiosk().equals(kiosk)
              && entry.epoch() == epoch
              && entry.seq() == seq
              && hash.equals(kept.get().storedHash());
      String before = at(three, seq - 1).map(k -> Sha256.hex(k.bytes())).orElse(Sha256.NONE);
      boolean inChain =
          here
              && entry.prev().equals(before)
              && named(archive, three, entry).filter(hash::equals).isPresent();
      byte[] aad =
          Sealing.entryAad(entry.kiosk(), entry.epoch(), entry.seq(), entry.type(), entry.prev());
      return Sealing.open(key, aad, entry.sealed())
          .map(json -> PayloadCodec.read(entry.type(), json))
          .<Found>map(reading ->
              reading instanceof PayloadCodec.Reading.Known(Payload payload)
                  ? new Found.Opened(new OpenEntry(entry, payload, hash, inChain))
                  : new Found.Unreadable())
          .orElse(new Found.Unreadable());
    } catch (MalformedException e) {
      return new Found.Unreadable();
    }
  }

  /** The hash by which the log names this entry: in the next entry, or as its head. */
  private static Optional<String> named(
      SealArchive archive, List<SealArchive.Kept> around, LogEntry entry) {
    return at(around, entry.seq() + 1)
        .map(next -> EntryCodec.read(next.bytes()).prev())
        .or(() -> archive.headHash(entry.kiosk(), entry.epoch(), entry.seq()));
  }

  private static Optional<SealArchive.Kept> at(List<SealArchive.Kept> entries, long seq) {
    return entries.stream().filter(kept -> kept.seq() == seq).findFirst();
  }

  @Override
  public String toString() {
    return "OpenEntry[" + entry + "]";
  }
}
