package jp.madoguchi.kiosk.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoFinding;
import jp.madoguchi.rules.photo.PhotoJudgement.Verdict;
import jp.madoguchi.rules.photo.PhotoLevel;

/**
 * The picture taken and what is said of it.
 *
 * @param verdict of the check
 * @param usable whether it may be used: good, or looked at by staff
 * @param byStaff whether staff have looked at it
 * @param passed message keys of the rules that it keeps
 * @param lines what it breaks, the most important first, each reason once
 */
public record ResultView(
    Verdict verdict, boolean usable, boolean byStaff, List<String> passed, List<Line> lines) {

  /**
   * Something that the picture breaks.
   *
   * @param kind {@code r} to be taken again, {@code y} for staff, {@code w} may stay, {@code e}
   *     excused by the special case
   * @param levelKey message key of what that means
   * @param reasonKey message key of what it is
   */
  public record Line(String kind, String levelKey, String reasonKey) {}

  /** The rules as the page names them, and what breaks each. */
  private static final Map<String, Set<PhotoReason>> RULES = rules();

  private static Map<String, Set<PhotoReason>> rules() {
    Map<String, Set<PhotoReason>> rules = new LinkedHashMap<>();
    rules.put("one", EnumSet.of(PhotoReason.NOFACE, PhotoReason.MULTIFACE));
    rules.put("facing", EnumSet.of(PhotoReason.YAW, PhotoReason.ROLL, PhotoReason.PITCH));
    rules.put(
        "eyes",
        EnumSet.of(
            PhotoReason.EYES_CLOSED,
            PhotoReason.MOUTH_OPEN,
            PhotoReason.RED_EYE,
            PhotoReason.FRINGE,
            PhotoReason.GLASSES_FRAME,
            PhotoReason.GLASSES_GLARE));
    rules.put(
        "cover",
        EnumSet.of(
            PhotoReason.MASK, PhotoReason.SUNGLASSES, PhotoReason.HAT, PhotoReason.HAIRBAND));
    rules.put(
        "background",
        EnumSet.of(PhotoReason.BG_OBJECT, PhotoReason.BG_SHADOW, PhotoReason.BG_PATTERN));
    rules.put(
        "light",
        EnumSet.of(
            PhotoReason.DARK, PhotoReason.BRIGHT, PhotoReason.SHADE, PhotoReason.COLOUR_CAST));
    rules.put(
        "size",
        EnumSet.of(
            PhotoReason.POS_OFFCENTER,
            PhotoReason.HEAD_TOO_SMALL,
            PhotoReason.HEAD_TOO_BIG,
            PhotoReason.TOP_MARGIN,
            PhotoReason.LOWRES));
    rules.put("sharp", EnumSet.of(PhotoReason.BLUR, PhotoReason.NOISE));
    return rules;
  }

  /** Of the picture on this page. */
  public static ResultView of(Page page) {
    Picture picture = page.picture().orElseThrow();
    // The sort keeps the profile's order within a level; what a case excuses comes last.
    List<PhotoFinding> findings =
        picture.portrait().report().judgement().findings().stream()
            .sorted(Comparator.comparing(PhotoFinding::level).thenComparing(PhotoFinding::excused))
            .toList();
    boolean looked = page.answers().staffLook().isPresent();
    Set<PhotoReason> broken = EnumSet.noneOf(PhotoReason.class);
    List<Line> lines = new ArrayList<>();
    for (PhotoFinding finding : findings) {
      // What staff have accepted is not asked for any more.
      if (broken.add(finding.reason()) && !looked) {
        lines.add(line(finding));
      }
    }
    List<String> passed =
        RULES.entrySet().stream()
            .filter(rule -> rule.getValue().stream().noneMatch(broken::contains))
            .map(rule -> "photo.rule." + rule.getKey())
            .toList();
    return new ResultView(
        picture.portrait().report().verdict(),
        page.answers().pictureUsable(),
        looked,
        passed,
        lines);
  }

  private static Line line(PhotoFinding finding) {
    String kind = finding.excused() ? "e" : kind(finding.level());
    String level = finding.excused() ? "EXCUSED" : finding.level().name();
    // What is excused is named and not asked for: nobody is told to take off what may stay on.
    String words = finding.excused() ? "special.excuses." : "reason.";
    return new Line(kind, "photo.level." + level, words + finding.reason().name());
  }

  private static String kind(PhotoLevel level) {
    return switch (level) {
      case BLOCK -> "r";
      case STAFF -> "y";
      case WARN -> "w";
    };
  }

  /** Whether another one must be taken. */
  public boolean again() {
    return !usable && verdict == Verdict.RETAKE;
  }

  /** Whether only staff can decide. */
  public boolean forStaff() {
    return !usable && verdict == Verdict.STAFF;
  }

  /** Beginning of the message keys of title and lead. */
  public String head() {
    if (byStaff) {
      return "photo.looked";
    }
    return switch (verdict) {
      case GOOD -> "photo.good";
      case STAFF -> "photo.staff";
      case RETAKE -> "photo.bad";
    };
  }
}
