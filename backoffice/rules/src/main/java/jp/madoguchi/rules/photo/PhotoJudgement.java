package jp.madoguchi.rules.photo;

import java.util.List;
import jp.madoguchi.rules.PhotoReason;

/**
 * What a profile says of measures.
 *
 * @param profile name and version of the profile, such as {@code my-number-card/1}
 * @param findings broken limits in the profile's order, the most important first
 */
public record PhotoJudgement(String profile, List<PhotoFinding> findings) {
  /** Copies the findings. */
  public PhotoJudgement {
    findings = List.copyOf(findings);
  }

  /** Whether a picture can be used. */
  public enum Verdict {
    /** It can be used; there may be warnings. */
    GOOD,
    /** A person has to look first. */
    STAFF,
    /** To be taken again. */
    RETAKE
  }

  /** By the heaviest finding. */
  public Verdict verdict() {
    if (has(PhotoLevel.BLOCK)) {
      return Verdict.RETAKE;
    }
    return has(PhotoLevel.STAFF) ? Verdict.STAFF : Verdict.GOOD;
  }

  /** Reasons of that level, each once, in order. */
  public List<PhotoReason> reasons(PhotoLevel level) {
    return findings.stream()
        .filter(f -> f.level() == level)
        .map(PhotoFinding::reason)
        .distinct()
        .toList();
  }

  private boolean has(PhotoLevel level) {
    return findings.stream().anyMatch(f -> f.level() == level);
  }
}
