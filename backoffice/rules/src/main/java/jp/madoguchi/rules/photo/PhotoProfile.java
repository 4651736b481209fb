package jp.madoguchi.rules.photo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;

/**
 * Limits, their priorities and the crop guide for one kind of picture. Data, versioned: a recorded
 * verdict names the version that gave it, and the same measures give the same verdict for ever.
 *
 * @param name such as {@code my-number-card}
 * @param version 1 and up; a changed number is a new version
 * @param effective from when on
 * @param note why this version exists
 * @param crop how the picture is cut
 * @param limits in the order of their priority: what stands first is said first
 */
public record PhotoProfile(
    String name,
    int version,
    LocalDate effective,
    String note,
    CropGuide crop,
    List<PhotoLimit> limits) {
  /** Offices number their own versions from here, so that they never take a shipped one's name. */
  public static final int OFFICE_VERSIONS = 1000;

  /** Copies the limits; refuses an empty table and the same id twice. */
  public PhotoProfile {
    limits = List.copyOf(limits);
    if (!name.matches("[a-z0-9][a-z0-9-]{0,31}") || version < 1) {
      throw new IllegalArgumentException("a profile has a name and a version from 1");
    }
    Set<String> ids = new HashSet<>();
    for (PhotoLimit limit : limits) {
      if (!ids.add(limit.id())) {
        throw new IllegalArgumentException("limit " + limit.id() + " stands twice");
      }
    }
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("a profile without limits would take every picture");
    }
  }

  /** Name and version, as records carry it. */
  public String id() {
    return name + "/" + version;
  }

  /** The shipped version that it is, or that an office made it from: 2003 was made from 2. */
  public int shippedVersion() {
    return version < OFFICE_VERSIONS ? version : version / OFFICE_VERSIONS;
  }

  /** The limits of a stage, the most important first. */
  public List<PhotoLimit> limitsOf(PhotoStage stage) {
    return limits.stream().filter(limit -> limit.stage().covers(stage)).toList();
  }

  /**
   * The verdict: nothing but the measures and this profile decides it.
   *
   * @param measures by key; what is missing is not judged
   * @param excused reasons that a special case excuses: said as warnings
   */
  public PhotoJudgement judge(
      Map<String, Double> measures, PhotoStage stage, Set<PhotoReason> excused) {
    List<PhotoFinding> findings = new ArrayList<>();
    for (PhotoLimit limit : limitsOf(stage)) {
      Double measured = measures.get(limit.measure());
      if (measured != null && limit.brokenBy(measured)) {
        boolean excuse = excused.contains(limit.reason());
        findings.add(
            new PhotoFinding(
                limit.id(),
                limit.reason(),
                excuse ? PhotoLevel.WARN : limit.level(),
                limit.measure(),
                measured,
                limit.value(),
                excuse));
      }
    }
    return new PhotoJudgement(id(), findings);
  }
}
