package jp.madoguchi.backoffice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.VisitEnded;

/** A kiosk's log in memory, for tests: writes real entries, seals and signs them. */
public final class TestKiosk {
  /** When everything happens: 2026-11-22 12:00 in Japan. */
  public static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

  private final String name;
  private final RecipientKey recipient;
  private final Signer signer;
  private final List<byte[]> entries = new ArrayList<>();
  private int visits;

  /** A kiosk that seals to this key. */
  public TestKiosk(String name, RecipientKey recipient) {
    this(name, recipient, Signer.generate());
  }

  /** A kiosk with this key. */
  public TestKiosk(String name, RecipientKey recipient, Signer signer) {
    this.name = name;
    this.recipient = recipient;
    this.signer = signer;
  }

  /** The same kiosk with an empty log: what a copied disk would be. */
  public TestKiosk copy() {
    return new TestKiosk(name, recipient, signer);
  }

  public String name() {
    return name;
  }

  public Signer signer() {
    return signer;
  }

  /** How many entries the log has. */
  public int length() {
    return entries.size();
  }

  /** Hash of an entry, counted from 1. */
  public String hash(long seq) {
    return seq == 0 ? Sha256.NONE : Sha256.hex(entries.get((int) seq - 1));
  }

  /** The bytes of an entry, counted from 1. */
  public byte[] entry(long seq) {
    return entries.get((int) seq - 1);
  }

  /** Appends a payload; answers its seq. */
  public long append(Payload payload, String... blobs) {
    return append(PayloadCodec.typeOf(payload), PayloadCodec.write(payload), blobs);
  }

  /** Appends any bytes under any type; answers its seq. */
  public long append(String type, byte[] plain, String... blobs) {
    long seq = entries.size() + 1L;
    String prev = hash(seq - 1);
    byte[] sealed = Sealing.seal(recipient, Sealing.entryAad(name, 1, seq, type, prev), plain);
    entries.add(
        EntryCodec.write(
            new LogEntry(
                1,
                name,
                1,
                seq,
                prev,
                type,
                new LogEntry.OccurredAt(NOON, "00000000000000aa", seq),
                recipient.keyId(),
                sealed,
                List.of(blobs))));
    return seq;
  }

  /** The sealed picture for an application ID. */
  public byte[] photo(String applicationId, byte[] jpeg) {
    return Sealing.seal(recipient, Sealing.photoAad(name, applicationId), jpeg);
  }

  /** An application without photo; the ID ends in these digits. */
  public ApplicationSubmitted application(int number) {
    return application(number, Optional.empty());
  }

  /** An application with this picture. */
  public ApplicationSubmitted application(int number, Optional<ApplicationSubmitted.Photo> photo) {
    return application(number, photo, Optional.empty());
  }

  /** The renewal of a card that was read. */
  public ApplicationSubmitted renewal(int number) {
    return application(
        number,
        Optional.empty(),
        Optional.of(new ApplicationSubmitted.FromCard("RENEWAL", "豊中　花子", "大阪府豊中市中桜塚3-1-1", "2")));
  }

  private ApplicationSubmitted application(
      int number,
      Optional<ApplicationSubmitted.Photo> photo,
      Optional<ApplicationSubmitted.FromCard> fromCard) {
    return new ApplicationSubmitted(
        "visit-" + ++visits,
        String.format("%023d", 1_000_000L + number),
        "SELF",
        LocalDate.of(1990, 5, 1).plusDays(number),
        Optional.empty(),
        new ApplicationSubmitted.Wishes(true, true, Optional.empty()),
        new ApplicationSubmitted.Contact(
            "豊中 花子", Optional.of("hanako@example.jp"), Optional.empty()),
        photo,
        "ja",
        NOON.minusSeconds(240),
        NOON.minusSeconds(30),
        fromCard);
  }

  /** The end of a visit. */
  public VisitEnded visit(int taken, int refused) {
    return new VisitEnded(
        "visit-" + visits,
        VisitEnded.Outcome.COMPLETED,
        "DONE",
        "ja",
        taken,
        refused,
        refused == 0 ? Map.of() : Map.of("BG_SHADOW", refused),
        Optional.empty(),
        NOON.minusSeconds(300),
        NOON);
  }

  /** The body of a batch. */
  public byte[] batch(long first, long last) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (long seq = first; seq <= last; seq++) {
      out.writeBytes(entry(seq));
      out.write('\n');
    }
    return out.toByteArray();
  }

  /** The signed statement of a batch. */
  public String push(long first, long last) {
    return signer.sign(new Statement.Push(name, 1, first, last, hash(last), NOON));
  }

  /** The signed statement of a blob. */
  public String upload(String sha256) {
    return signer.sign(new Statement.Upload(name, 1, sha256, NOON));
  }

  /** Its public key. */
  public String key() {
    return signer.verifier().publicJwk();
  }

  /** Some bytes that stand for a picture. */
  public static byte[] picture(int number) {
    return ("picture " + number).getBytes(StandardCharsets.UTF_8);
  }
}
