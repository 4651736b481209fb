package jp.madoguchi.backoffice.venue;

import java.time.LocalDate;
import java.util.List;

/**
 * What one kiosk did on one day (Asia/Tokyo): counts only.
 *
 * @param applications cases that arrived
 * @param visits visits to apply that ended in any way; visits with a card alone are not counted
 * @param completed of them, with an application
 * @param photoVisits visits in which a picture was taken
 * @param photoFirstPass of them, those in which no picture was refused
 */
public record KioskDay(
    String kiosk,
    LocalDate day,
    long applications,
    long visits,
    long completed,
    long photoVisits,
    long photoFirstPass) {

  /** Where the days come from. */
  public interface Source {
    /** The days of this period (both included) on which something happened. */
    List<KioskDay> between(LocalDate from, LocalDate to);
  }
}
