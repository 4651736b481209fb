package jp.madoguchi.backoffice.photo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * The page of pictures, and the two things a manager may do there: accept a proposed change, or
 * take a former version back. Both make a new version; neither reaches a kiosk by itself.
 */
public final class ProfileDesk {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int LEARNING_DAYS = 365;
  private static final int SHOTS_MAX = 20_000;
  private static final int WHY_CHARS_MAX = 1000;

  private final PhotoRecords records;
  private final ProfileStore profiles;
  private final PhotoProfile shipped;
  private final InstantSource clock;

  /**
   * Over these.
   *
   * @param shipped the profile of this version of the program
   */
  public ProfileDesk(
      PhotoRecords records, ProfileStore profiles, PhotoProfile shipped, InstantSource clock) {
    this.records = records;
    this.profiles = profiles;
    this.shipped = shipped;
    this.clock = clock;
  }

  /** The page for so many days up to today. */
  public PhotoBoard board(int days) {
    LocalDate today = today();
    PhotoProfile now = inForce();
    List<JudgedShot> shots = records.judged(today.minusDays(days - 1L), today, SHOTS_MAX);
    List<JudgedShot> known = learnFrom();
    return new PhotoBoard(
        today.minusDays(days - 1L),
        today,
        shots,
        records.tallies(today.minusDays(days - 1L), today),
        today.minusDays(LEARNING_DAYS - 1L),
        now,
        shipped,
        profiles.versions(shipped.name()),
        ProposeChange.told(now, known),
        ProposeChange.all(now, known),
        KioskDrift.of(shots, measures(shots)));
  }

  private static Collection<String> measures(List<JudgedShot> shots) {
    Collection<String> measures =
        shots.stream()
            .flatMap(shot -> shot.measures().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    measures.add(KioskDrift.CHEEK_DIFFERENCE);
    return measures;
  }

  private List<JudgedShot> learnFrom() {
    return records.judged(today().minusDays(LEARNING_DAYS - 1L), today(), SHOTS_MAX);
  }

  /** The newest of the office's own that was made from the shipped one or a later; else that. */
  public PhotoProfile inForce() {
    return profiles.versions(shipped.name()).stream()
        .map(ProfileVersion::profile)
        .filter(own -> own.shippedVersion() >= shipped.shippedVersion())
        .findFirst()
        .orElse(shipped);
  }

  /** The proposal for this limit, as it stands now. */
  public Optional<Proposal> proposal(String limit) {
    return ProposeChange.all(inForce(), learnFrom()).stream()
        .filter(p -> p.trial().limit().id().equals(limit))
        .findFirst();
  }

  /** The profile of that version: the office's own or the shipped one. */
  public Optional<PhotoProfile> version(int version) {
    return version == shipped.version()
        ? Optional.of(shipped)
        : profiles.versions(shipped.name()).stream()
            .map(ProfileVersion::profile)
            .filter(profile -> profile.version() == version)
            .findFirst();
  }

  /**
   * Makes the change, if profile and proposal still are as they were seen.
   *
   * @param seenProfile name and version that the person saw
   * @param seen the proposal that the person saw
   * @param why in words, Japanese
   * @return the new version; empty when something changed meanwhile
   */
  public Optional<PhotoProfile> accept(
      String seenProfile, Proposal seen, String why, String actor) {
    PhotoProfile now = inForce();
    return now.id().equals(seenProfile)
        ? store(NextProfile.of(now, seen, next(), today()), why, actor, now)
        : Optional.empty();
  }

  /**
   * Takes a version back, as a new one; empty when there is none or something changed meanwhile.
   */
  public Optional<PhotoProfile> restore(String seenProfile, int version, String why, String actor) {
    PhotoProfile now = inForce();
    return version(version)
        .filter(former -> now.id().equals(seenProfile) && former.version() != now.version())
        .filter(former -> former.shippedVersion() >= shipped.shippedVersion())
        .flatMap(former -> store(NextProfile.again(former, next(), today()), why, actor, now));
  }

  private Optional<PhotoProfile> store(
      PhotoProfile made, String why, String actor, PhotoProfile now) {
    String cut = why.length() > WHY_CHARS_MAX ? why.substring(0, WHY_CHARS_MAX) : why;
    ProfileVersion version = new ProfileVersion(made, actor, clock.instant(), cut, now.id());
    return profiles.add(version) ? Optional.of(made) : Optional.empty();
  }

  private int next() {
    int first = shipped.shippedVersion() * PhotoProfile.OFFICE_VERSIONS;
    return profiles.versions(shipped.name()).stream()
            .mapToInt(own -> own.profile().version())
            .filter(own -> own / PhotoProfile.OFFICE_VERSIONS == shipped.shippedVersion())
            .max()
            .orElse(first)
        + 1;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }
}
