package jp.madoguchi.backoffice.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this office counted in its own database: never mixed with published figures.
 *
 * @param today applications that arrived today (Asia/Tokyo)
 * @param lastSevenDays with today and the six days before
 * @param now every case by where it stands
 * @param since the cases submitted after the base date, by where they stand now
 * @param photoVisits visits in which a picture was taken
 * @param photoFirstPass of them, those in which no picture was refused
 */
public record Counted(
    long today,
    long lastSevenDays,
    Map<Stage, Long> now,
    Map<Stage, Long> since,
    long photoVisits,
    long photoFirstPass) {

  /** Where the counts come from. */
  public interface Source {
    /** Counts for a page: today, and everything after the base date. */
    Counted count(LocalDate today, LocalDate baseDate);
  }

  /** Copies the maps and fills the stages that have no case with zero. */
  public Counted {
    now = filled(now);
    since = filled(since);
  }

  private static Map<Stage, Long> filled(Map<Stage, Long> counts) {
    Map<Stage, Long> all = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      all.put(stage, counts.getOrDefault(stage, 0L));
    }
    return all;
  }

  /** Every case there is. */
  public long total() {
    return now.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Applications after the base date that the card centre has or had, without defects. */
  public long filedSince() {
    return since.get(Stage.FILED) + validSince();
  }

  /** 有効申請 after the base date. */
  public long validSince() {
    return since.get(Stage.VALID) + issuedSince();
  }

  /** Cards made for applications after the base date. */
  public long issuedSince() {
    return since.get(Stage.ISSUED);
  }

  /** Share of visits with a picture in which none was refused; empty without pictures. */
  public Optional<BigDecimal> firstPassPercent() {
    return photoVisits == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(photoFirstPass * 100)
                .divide(BigDecimal.valueOf(photoVisits), 1, RoundingMode.HALF_UP));
  }
}
