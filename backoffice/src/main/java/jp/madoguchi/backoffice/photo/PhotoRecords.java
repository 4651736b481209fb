package jp.madoguchi.backoffice.photo;

import java.time.LocalDate;
import java.util.List;

/** Where verdicts, figures and counts of pictures lie. */
public interface PhotoRecords {
  /** Pictures whose verdict came in these days (in Japan, both included), the newest first. */
  List<JudgedShot> judged(LocalDate from, LocalDate to, int max);

  /** What each kiosk's visits of these days came to, by the kiosk's name. */
  List<KioskTally> tallies(LocalDate from, LocalDate to);
}
