package jp.madoguchi.backoffice.enrolment;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Verifier;
import jp.madoguchi.sync.tls.CertificateRequest;
import jp.madoguchi.sync.tls.DeviceName;
import jp.madoguchi.sync.tls.FleetAuthority;

/** Gives kiosks their certificates: the first one for a one-time code, later ones for the last. */
public final class Enroller {
  /** How long a one-time code is valid. */
  public static final Duration CODE_LIFE = Duration.ofHours(24);

  private static final int CODE_BYTES = 17;

  private final EnrolmentStore store;
  private final FleetAuthority authority;
  private final OfficeKeysShown keys;
  private final IntFunction<byte[]> random;
  private final InstantSource clock;

  /**
   * The public keys that a kiosk is told.
   *
   * @param ack checks acks
   */
  public record OfficeKeysShown(RecipientKey recipient, Verifier ack) {}

  /**
   * Connects the parts.
   *
   * @param random so many unpredictable bytes
   */
  public Enroller(
      EnrolmentStore store,
      FleetAuthority authority,
      OfficeKeysShown keys,
      IntFunction<byte[]> random,
      InstantSource clock) {
    this.store = store;
    this.authority = authority;
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  /** The answer to a kiosk. */
  public sealed interface Answer<M extends Record> {
    /** Yes. */
    record Given<M extends Record>(M message) implements Answer<M> {}

    /** No, and why. */
    record Refused<M extends Record>(Refusal refusal) implements Answer<M> {}
  }

  /**
   * A new token for this kiosk; empty when its name is none or it has been retired. Earlier ones
   * are void. It is shown once: only a fingerprint is kept.
   */
  public Optional<EnrolmentToken> token(String kiosk, String actor) {
    if (!EntryCodec.isKioskName(kiosk)) {
      return Optional.empty();
    }
    EnrolmentToken token =
        EnrolmentToken.of(
            random.apply(CODE_BYTES), authority.certificate().getPublicKey().getEncoded());
    Instant now = clock.instant();
    boolean kept =
        store.issue(
            new EnrolmentStore.NewCode(
                EnrolmentToken.fingerprint(token.code()), kiosk, actor, now, now.plus(CODE_LIFE)));
    return kept ? Optional.of(token) : Optional.empty();
  }

  /** A kiosk with a code wants to be enrolled. */
  public Answer<Enrolment.Granted> enrol(byte[] body) {
    Enrolment.Request request;
    Verifier device;
    try {
      request = Enrolment.read(body, Enrolment.Request.class);
      if (!EntryCodec.isKioskName(request.kiosk())) {
        throw new MalformedException("not a kiosk name");
      }
      device = CertificateRequest.read(request.request());
    } catch (MalformedException e) {
      return refused(400, Refusal.ENROLMENT_MALFORMED, "Not a request to enrol", e.getMessage());
    }
    String fingerprint = EnrolmentToken.fingerprint(request.code());
    return switch (store.redeem(
        request.kiosk(), fingerprint, device.publicJwk(), clock.instant())) {
      case EnrolmentStore.Redeemed.Enrolled(int epoch) ->
          new Answer.Given<>(granted(new DeviceName(request.kiosk(), epoch), device));
      case EnrolmentStore.Redeemed.NoSuchCode _ ->
          refused(
              403,
              Refusal.ENROLMENT_CODE,
              "The code is not valid",
              "It is not known, belongs to another kiosk, or is older than a day.");
      case EnrolmentStore.Redeemed.UsedByAnother _ ->
          refused(
              409,
              Refusal.ENROLMENT_USED,
              "The code was used",
              "Another key has used it. A person has to find out who that was.");
      case EnrolmentStore.Redeemed.Retired _ ->
          refused(403, Refusal.KIOSK_RETIRED, "Retired", "It was taken out of service.");
    };
  }

  /** A kiosk whose old certificate was checked wants a new one for the same key. */
  public Answer<Enrolment.Renewed> renew(Kiosk kiosk, byte[] body) {
    try {
      Verifier device =
          CertificateRequest.read(Enrolment.read(body, Enrolment.Renewal.class).request());
      if (!device.equals(kiosk.verifier())) {
        throw new MalformedException("another key than the kiosk's");
      }
      DeviceName name = new DeviceName(kiosk.id(), kiosk.epoch());
      return new Answer.Given<>(new Enrolment.Renewed(chain(name, device)));
    } catch (MalformedException e) {
      return refused(400, Refusal.ENROLMENT_MALFORMED, "Not a renewal", e.getMessage());
    }
  }

  private Enrolment.Granted granted(DeviceName name, Verifier device) {
    return new Enrolment.Granted(
        name.kiosk(),
        name.epoch(),
        chain(name, device),
        List.of(new Enrolment.Recipient(keys.recipient().publicKey(), Instant.EPOCH)),
        keys.ack().publicJwk());
  }

  private List<byte[]> chain(DeviceName name, Verifier device) {
    X509Certificate own = authority.forKiosk(name, device, clock.instant());
    return List.of(FleetAuthority.bytes(own), FleetAuthority.bytes(authority.certificate()));
  }

  private static <M extends Record> Answer<M> refused(
      int status, String code, String title, String detail) {
    return new Answer.Refused<>(Refusal.of(status, code, title, detail));
  }
}
