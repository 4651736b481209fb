package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.backoffice.photo.DefectCodes;
import jp.madoguchi.backoffice.photo.PhotoOutcome;
import org.jdbi.v3.core.Handle;

/** Writes what a case's step says about its picture, in the transaction of the step. */
final class PhotoOutcomeRows {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private PhotoOutcomeRows() {}

  static void record(Handle handle, Move move) {
    PhotoOutcome.of(move).ifPresent(outcome -> record(handle, outcome));
  }

  private static void record(Handle handle, PhotoOutcome outcome) {
    Optional<PhotoOutcome> before =
        handle
            .select(
                "select * from photo_outcome where kiosk = ? and epoch = ? and photo_blob = ?",
                outcome.kiosk(),
                outcome.epoch(),
                outcome.blob())
            .map((row, _) -> outcome(row))
            .findOne();
    if (before.isEmpty()) {
      handle.execute(
          "insert into photo_outcome (result, decided_by, reason, decided_date, decided_ms, kiosk,"
              + " epoch, photo_blob) values (?, ?, ?, ?, ?, ?, ?, ?)",
          values(outcome));
    } else if (outcome.replaces(before.get())) {
      handle.execute(
          "update photo_outcome set result = ?, decided_by = ?, reason = ?, decided_date = ?,"
              + " decided_ms = ? where kiosk = ? and epoch = ? and photo_blob = ?",
          values(outcome));
    }
  }

  private static Object[] values(PhotoOutcome outcome) {
    return new Object[] {
      outcome.result().name(),
      outcome.by().name(),
      outcome.reason().map(Enum::name).orElse(""),
      Date.valueOf(LocalDate.ofInstant(outcome.at(), JAPAN)),
      outcome.at().toEpochMilli(),
      outcome.kiosk(),
      outcome.epoch(),
      outcome.blob()
    };
  }

  static PhotoOutcome outcome(ResultSet row) throws SQLException {
    return new PhotoOutcome(
        row.getString("kiosk"),
        row.getInt("epoch"),
        row.getString("photo_blob"),
        PhotoOutcome.Result.valueOf(row.getString("result")),
        PhotoOutcome.By.valueOf(row.getString("decided_by")),
        DefectCodes.of(row.getString("reason")),
        Instant.ofEpochMilli(row.getLong("decided_ms")));
  }
}
