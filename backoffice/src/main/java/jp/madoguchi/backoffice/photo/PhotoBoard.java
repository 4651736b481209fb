package jp.madoguchi.backoffice.photo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * Everything that the page of pictures shows.
 *
 * @param from first day of the counted verdicts
 * @param shots pictures with a verdict of those days
 * @param learningFrom first day of what proposals are made from, to the same last day
 * @param profile in force at the office
 * @param versions the office's own, the newest first
 * @param told for each reason of defects, what would have told
 * @param proposals changes that may be accepted now
 * @param drifts by kiosk
 */
public record PhotoBoard(
    LocalDate from,
    LocalDate to,
    List<JudgedShot> shots,
    List<KioskTally> tallies,
    LocalDate learningFrom,
    PhotoProfile profile,
    PhotoProfile shipped,
    List<ProfileVersion> versions,
    List<ProposeChange.Told> told,
    List<Proposal> proposals,
    Map<String, List<KioskDrift>> drifts) {}
