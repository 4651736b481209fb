package jp.madoguchi.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture was taken. Written at the shutter, before anybody has seen the picture, one entry for
 * each picture, whether it is used or not. Nothing personal: neither picture nor application ID,
 * only hashes and figures.
 *
 * @param visitId random name of the visit, the same as in its application if it comes to one
 * @param shutter the signed {@link Statement.Shutter}, compact JWS
 * @param profile name and version of the photo profile that gave the findings
 * @param measures the checks' figures by key; their hash is in the shutter statement
 * @param findings broken limits, the most important first
 * @param camera how the kiosk reaches its camera
 * @param attempt which picture of the visit this is, from 1
 * @param mode who released the shutter
 * @param special the special case (写真特例) that was coached, if any
 * @param override empty in all that kiosks write today: staff look after the shutter, and what they
 *     override goes into {@link ApplicationSubmitted.Seal#override}. The field stays, as readers of
 *     version 1 know it
 * @param at by the kiosk's clock
 */
public record PhotoTaken(
    String visitId,
    String shutter,
    String profile,
    Map<String, Double> measures,
    List<Finding> findings,
    String camera,
    int attempt,
    Mode mode,
    Optional<Special> special,
    Optional<StaffOverride> override,
    Instant at)
    implements Payload {

  /** The type name in the log. */
  public static final String TYPE = "photo.taken.v1";

  /** Copies figures and findings. */
  public PhotoTaken {
    measures = Map.copyOf(measures);
    findings = List.copyOf(findings);
  }

  /** Who released the shutter. */
  public enum Mode {
    /** The kiosk, after steady good frames. */
    AUTO,
    /** A person, on request. */
    MANUAL
  }

  /**
   * A broken limit.
   *
   * @param limit id of the limit in the profile
   * @param reason PhotoReason's name
   * @param level PhotoLevel's name
   * @param excused whether a special case excuses it
   */
  public record Finding(String limit, String reason, String level, boolean excused) {}

  /**
   * A special case (写真特例).
   *
   * @param caseCode which one, by the kiosk's name
   * @param staffConfirmed whether a member of staff has confirmed it
   */
  public record Special(String caseCode, boolean staffConfirmed) {}

  /**
   * Staff took the picture in spite of findings.
   *
   * @param reasonCode why, from a list
   * @param overridden names of the PhotoReasons that would have refused it
   */
  public record StaffOverride(String reasonCode, List<String> overridden) {
    /** Copies the list. */
    public StaffOverride {
      overridden = List.copyOf(overridden);
    }
  }
}
