package jp.madoguchi.backoffice.seal;

import java.time.LocalDate;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Statement;

/**
 * A picture that a kiosk took, as it stands in its log; nothing personal.
 *
 * @param kiosk whose log
 * @param epoch of the log
 * @param seq of the entry
 * @param localDate the day in Japan
 * @param taken the entry's content
 * @param shutter the entry's statement, signature checked
 */
public record PhotoShot(
    String kiosk,
    int epoch,
    long seq,
    LocalDate localDate,
    PhotoTaken taken,
    Statement.Shutter shutter) {}
