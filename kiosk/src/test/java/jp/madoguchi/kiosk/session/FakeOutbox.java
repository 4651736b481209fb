package jp.madoguchi.kiosk.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Exposure;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.VisitErased;

/** A log in memory that can be told to fail. */
public final class FakeOutbox implements Outbox {
  private final List<Payload> committed = new ArrayList<>();
  private final List<SealedBlob> blobs = new ArrayList<>();
  private final Signer device = Signer.generate();
  private boolean ready = true;
  private byte[] exposed = new byte[0];
  private boolean broken;
  private Optional<String> begun = Optional.empty();

  public void ready(boolean is) {
    ready = is;
  }

  public void broken(boolean is) {
    broken = is;
  }

  public synchronized List<Payload> committed() {
    return List.copyOf(committed);
  }

  public synchronized List<SealedBlob> blobs() {
    return List.copyOf(blobs);
  }

  @Override
  public boolean ready() {
    return ready;
  }

  /** The committed payloads of this kind. */
  public <T extends Payload> List<T> committed(Class<T> kind) {
    return committed().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The very array that the last picture came in, not a copy. */
  public byte[] exposed() {
    return exposed;
  }

  @Override
  public Shot shutter(Exposure exposure) {
    exposed = exposure.jpeg();
    byte[] sealed = exposed.clone();
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] ^= 0x5A;
    }
    SealedBlob blob = new SealedBlob(Sha256.hex(sealed), sealed);
    Statement.Shutter seal =
        exposure.statement("k01", 1, blob.sha256(), "5a".repeat(16), Instant.EPOCH);
    String signed = device.sign(seal);
    Committed entry = commit(exposure.entry(signed, Instant.EPOCH), List.of());
    return new Shot(blob, seal, signed, "5a".repeat(16), entry.seq());
  }

  @Override
  public synchronized Committed commit(Payload payload, List<SealedBlob> with) {
    if (broken) {
      throw new OutboxUnavailableException("the disk is full", new IllegalStateException());
    }
    committed.add(payload);
    blobs.addAll(with);
    String hash = Sha256.hex(new byte[] {(byte) committed.size()});
    String number =
        String.format(
            java.util.Locale.ROOT,
            "K01-1-%05d-%s",
            committed.size(),
            hash.substring(0, 4).toUpperCase(java.util.Locale.ROOT));
    return new Committed(number, committed.size(), hash, "receipt." + hash, Instant.EPOCH);
  }

  @Override
  public synchronized void visitBegins(String visitId) {
    if (broken) {
      throw new OutboxUnavailableException("the disk is full", new IllegalStateException());
    }
    begun = Optional.of(visitId);
  }

  @Override
  public synchronized Optional<String> unfinishedVisit() {
    return begun;
  }

  @Override
  public synchronized Committed visitErased(VisitErased erased) {
    Committed committed = commit(erased, List.of());
    begun = Optional.empty();
    return committed;
  }

  @Override
  public Status status() {
    return new Status(committed.size(), 0, Optional.empty());
  }
}
