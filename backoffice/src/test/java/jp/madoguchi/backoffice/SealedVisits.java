package jp.madoguchi.backoffice;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.ShutterSeal;
import jp.madoguchi.sync.Statement;

/** Visits as a kiosk writes them since the shutter seal: picture, application, end. */
public final class SealedVisits {
  private static final Map<String, Double> MEASURES =
      Map.of("headHeightShare", 0.76, "yawDegrees", -1.5, "rollDegrees", 0.4, "sharpness", 0.91);
  private static final ApplicationSubmitted.Witness SAME =
      new ApplicationSubmitted.Witness(true, Optional.of(0.84), true, false, 0);

  private static final int SECONDS_BETWEEN = 300;

  private final TestKiosk kiosk;
  private final Random random;
  private Optional<PhotoTaken.StaffOverride> override = Optional.empty();
  private ApplicationSubmitted.Witness witness = SAME;
  private int visits;

  /** On this kiosk, with salts from this seed. */
  public SealedVisits(TestKiosk kiosk, long seed) {
    this.kiosk = kiosk;
    this.random = new Random(seed);
  }

  /** From now on staff use the pictures in spite of these reasons. */
  public SealedVisits overriding(List<String> reasons) {
    override = Optional.of(new PhotoTaken.StaffOverride("CHECK_MISTAKEN", reasons));
    return this;
  }

  /** From now on the camera can't tell whether the same person confirms, and staff look. */
  public SealedVisits leftToStaff() {
    witness = new ApplicationSubmitted.Witness(false, Optional.empty(), true, true, 1);
    return this;
  }

  /**
   * What a visit left.
   *
   * @param sealed the sealed picture
   * @param shotSeq of the picture's entry
   * @param seq of the application's entry
   */
  public record Visit(
      ApplicationSubmitted application,
      byte[] jpeg,
      byte[] sealed,
      Statement.Shutter shutter,
      long shotSeq,
      long seq) {
    /** The seal that the application carries. */
    public ApplicationSubmitted.Seal seal() {
      return application.photo().orElseThrow().seal().orElseThrow();
    }

    @Override
    public String toString() {
      return "Visit[" + seq + "]";
    }
  }

  /** A resident whose ID ends in these digits comes, is photographed, applies and goes. */
  public Visit visit(int number, byte[] jpeg) {
    Visit visit = stay(number, jpeg);
    kiosk.append(kiosk.visit(1, 0));
    return visit;
  }

  /** The same, but nobody ends the visit. */
  public Visit stay(int number, byte[] jpeg) {
    Instant at = TestKiosk.NOON.plusSeconds((long) SECONDS_BETWEEN * ++visits);
    return stay(number, jpeg, at, kiosk.name() + "-sealed-" + visits);
  }

  /** The same, at this moment and under this name of the visit. */
  public Visit stay(int number, byte[] jpeg, Instant at, String visitId) {
    ApplicationSubmitted plain = kiosk.application(number);
    String id = plain.applicationId();
    byte[] sealed = kiosk.photo(id, jpeg);
    byte[] salt = new byte[ShutterSeal.SALT_BYTES];
    random.nextBytes(salt);
    String saltHex = HexFormat.of().formatHex(salt);
    Statement.Shutter shutter =
        new Statement.Shutter(
            kiosk.name(),
            1,
            visitId,
            Sha256.hex(jpeg),
            Sha256.hex(sealed),
            ShutterSeal.commitment(saltHex, id),
            ShutterSeal.measuresSha256(MEASURES),
            "my-number-card/1",
            "fake",
            1,
            at);
    String signed = kiosk.signer().sign(shutter);
    long shotSeq = kiosk.append(taken(visitId, signed, at));
    ApplicationSubmitted.Seal seal =
        new ApplicationSubmitted.Seal(
            signed, saltHex, shotSeq, Optional.of(witness), override, Optional.empty());
    ApplicationSubmitted application = with(plain, visitId, shutter.blobSha256(), seal);
    long seq = kiosk.append(application, shutter.blobSha256());
    return new Visit(application, jpeg, sealed, shutter, shotSeq, seq);
  }

  private static PhotoTaken taken(String visitId, String signed, Instant at) {
    return new PhotoTaken(
        visitId,
        signed,
        "my-number-card/1",
        MEASURES,
        List.of(),
        "fake",
        1,
        PhotoTaken.Mode.AUTO,
        Optional.empty(),
        Optional.empty(),
        at);
  }

  /** The application with another picture and seal. */
  public static ApplicationSubmitted with(
      ApplicationSubmitted plain, String visitId, String blob, ApplicationSubmitted.Seal seal) {
    return new ApplicationSubmitted(
        visitId,
        plain.applicationId(),
        plain.applicant(),
        plain.birthDate(),
        plain.representative(),
        plain.wishes(),
        plain.contact(),
        Optional.of(new ApplicationSubmitted.Photo(blob, 560, 720, 1, MEASURES, Optional.of(seal))),
        plain.language(),
        plain.consentedAt(),
        plain.confirmedAt(),
        plain.fromCard());
  }
}
