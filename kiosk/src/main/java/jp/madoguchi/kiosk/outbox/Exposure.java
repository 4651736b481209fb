package jp.madoguchi.kiosk.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.ShutterSeal;
import jp.madoguchi.sync.Statement;

/**
 * What there is at the shutter: the picture's bytes and everything that is bound to them. Personal
 * data.
 *
 * @param visitId random name of the visit
 * @param applicationId the ID in the visit, 23 digits
 * @param jpeg the picture as it would be on the card
 * @param profile name and version of the profile that judged it
 * @param measures figures by key
 * @param findings broken limits
 * @param camera how the camera is reached, nothing personal
 * @param attempt which picture of the visit this is, from 1
 * @param mode who released the shutter
 * @param special the special case that was coached
 */
public record Exposure(
    String visitId,
    String applicationId,
    byte[] jpeg,
    String profile,
    Map<String, Double> measures,
    List<PhotoTaken.Finding> findings,
    String camera,
    int attempt,
    PhotoTaken.Mode mode,
    Optional<PhotoTaken.Special> special) {

  /** Copies figures and findings. */
  public Exposure {
    measures = Map.copyOf(measures);
    findings = List.copyOf(findings);
  }

  /** The statement that binds picture, sealed picture and ID. */
  public Statement.Shutter statement(
      String kiosk, int epoch, String blobSha256, String salt, Instant at) {
    return new Statement.Shutter(
        kiosk,
        epoch,
        visitId,
        Sha256.hex(jpeg),
        blobSha256,
        ShutterSeal.commitment(salt, applicationId),
        ShutterSeal.measuresSha256(measures),
        profile,
        camera,
        attempt,
        at);
  }

  /** The entry of the log, without ID and picture. */
  public PhotoTaken entry(String signedStatement, Instant at) {
    return new PhotoTaken(
        visitId,
        signedStatement,
        profile,
        measures,
        findings,
        camera,
        attempt,
        mode,
        special,
        // Staff look at a picture only after the shutter; what they overrode goes into the seal.
        Optional.empty(),
        at);
  }

  @Override
  public String toString() {
    return "Exposure[personal]";
  }
}
