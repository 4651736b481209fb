package jp.madoguchi.backoffice.interpret;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.madoguchi.backoffice.application.NewCase;
import jp.madoguchi.backoffice.application.RecordVault;
import jp.madoguchi.backoffice.photo.OverriddenShot;
import jp.madoguchi.backoffice.seal.PhotoShot;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.Verifier;
import jp.madoguchi.sync.VisitEnded;

/** Opens one entry and says what it comes to; changes nothing. */
public final class Opener {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final List<SealingKey> keys;
  private final RecordVault vault;
  private final BiFunction<String, Integer, Optional<Verifier>> devices;

  /**
   * With every private key that entries may still be sealed to.
   *
   * @param devices the key with which a kiosk signed an epoch of its log
   */
  public Opener(
      List<SealingKey> keys,
      RecordVault vault,
      BiFunction<String, Integer, Optional<Verifier>> devices) {
    this.keys = List.copyOf(keys);
    this.vault = vault;
    this.devices = devices;
  }

  /** The effect; {@link Effect.Park} whenever it can't be read. */
  public Effect open(Waiting waiting) {
    LogEntry entry;
    try {
      entry = EntryCodec.read(waiting.bytes());
    } catch (MalformedException e) {
      return new Effect.Park(e.getMessage());
    }
    Optional<SealingKey> key =
        keys.stream().filter(k -> k.recipient().keyId().equals(entry.keyId())).findFirst();
    if (key.isEmpty()) {
      return new Effect.Park("sealed to a key that this office does not have: " + entry.keyId());
    }
    byte[] aad =
        Sealing.entryAad(entry.kiosk(), entry.epoch(), entry.seq(), entry.type(), entry.prev());
    return Sealing.open(key.get(), aad, entry.sealed())
        .map(json -> read(waiting, entry, json))
        .orElseGet(() -> new Effect.Park("the seal does not open: content or place was changed"));
  }

  private Effect read(Waiting waiting, LogEntry entry, byte[] json) {
    return switch (PayloadCodec.read(entry.type(), json)) {
      case PayloadCodec.Reading.UnknownType(String type) ->
          new Effect.Park("a type of a later version: " + type);
      case PayloadCodec.Reading.Malformed(String reason) -> new Effect.Park(reason);
      case PayloadCodec.Reading.Known(Payload payload) ->
          switch (payload) {
            case ApplicationSubmitted application -> application(waiting, entry, application, json);
            case PhotoTaken taken -> shot(entry, taken);
            case VisitEnded visit -> visit(visit);
          };
    };
  }

  private Effect application(
      Waiting waiting, LogEntry entry, ApplicationSubmitted application, byte[] json) {
    Optional<String> problem = problem(entry, application);
    if (problem.isPresent()) {
      return new Effect.Park(problem.get());
    }
    String receipt =
        Statement.receiptNumber(
            entry.kiosk(), entry.epoch(), entry.seq(), Sha256.hex(waiting.bytes()));
    return new Effect.OpenCase(
        new NewCase(
            receipt,
            entry.kiosk(),
            entry.epoch(),
            entry.seq(),
            vault.mark(application.applicationId()),
            day(application.confirmedAt()),
            application.confirmedAt(),
            waiting.receivedAt(),
            application.applicant(),
            application.language(),
            application.photo().map(ApplicationSubmitted.Photo::blob).orElse(""),
            vault.close(receipt, json)),
        OverriddenShot.of(application));
  }

  /** What a kiosk of ours would never send; kept out of the cases but not lost. */
  private static Optional<String> problem(LogEntry entry, ApplicationSubmitted application) {
    if (ApplicationId.typed(application.applicationId()).isEmpty()) {
      return Optional.of("the application ID has not 23 digits");
    }
    if (List.of(ApplicantKind.values()).stream()
        .noneMatch(kind -> kind.name().equals(application.applicant()))) {
      return Optional.of("an unknown kind of applicant");
    }
    boolean blobNamed =
        application.photo().map(photo -> entry.blobs().contains(photo.blob())).orElse(true);
    if (!blobNamed) {
      return Optional.of("the picture is not one of the entry's blobs");
    }
    if (application.language().length() > 35) {
      return Optional.of("the language tag is too long");
    }
    return Optional.empty();
  }

  private Effect shot(LogEntry entry, PhotoTaken taken) {
    Optional<Statement.Shutter> shutter =
        devices
            .apply(entry.kiosk(), entry.epoch())
            .flatMap(key -> key.verify(taken.shutter(), Statement.Shutter.class));
    if (shutter.isEmpty()) {
      return new Effect.Park("the shutter statement is not signed by this kiosk's key");
    }
    if (taken.camera().length() > 200 || taken.profile().length() > 64) {
      return new Effect.Park("a name in the picture's figures is too long");
    }
    return new Effect.RecordShot(
        new PhotoShot(
            entry.kiosk(),
            entry.epoch(),
            entry.seq(),
            day(shutter.get().at()),
            taken,
            shutter.get()));
  }

  private static Effect visit(VisitEnded visit) {
    if (visit.furthestStep().length() > 32 || visit.language().length() > 35) {
      return new Effect.Park("a name in the visit is too long");
    }
    return new Effect.CountVisit(
        day(visit.endedAt()),
        visit.outcome().name(),
        visit.furthestStep(),
        visit.language(),
        visit.photosTaken(),
        visit.photosRefused(),
        visit.liveRefusals(),
        visit.overrides().orElse(Map.of()),
        visit.startedAt(),
        visit.endedAt());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, JAPAN);
  }
}
