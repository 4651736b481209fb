package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import jp.madoguchi.backoffice.seal.PhotoShot;
import jp.madoguchi.backoffice.seal.ShotRow;
import jp.madoguchi.sync.PhotoTaken;
import org.jdbi.v3.core.Handle;

/** Writes a picture's row in the transaction of the interpreter's position. */
final class PhotoShotRows {
  private PhotoShotRows() {}

  static void insert(Handle handle, PhotoShot shot) {
    PhotoTaken taken = shot.taken();
    ShotRow row = ShotRow.of(taken, shot.shutter());
    handle.execute(
        "insert into photo_shot (kiosk, epoch, seq, local_date, taken_ms, visit, attempt, profile,"
            + " camera, shot_mode, special_case, override_reason, picture_sha256, blob_sha256,"
            + " id_commitment, taken) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        shot.kiosk(),
        shot.epoch(),
        shot.seq(),
        Date.valueOf(shot.localDate()),
        row.takenMs(),
        row.visit(),
        row.attempt(),
        row.profile(),
        taken.camera(),
        taken.mode().name(),
        taken.special().map(PhotoTaken.Special::caseCode).orElse(""),
        taken.override().map(PhotoTaken.StaffOverride::reasonCode).orElse(""),
        row.pictureSha256(),
        row.blobSha256(),
        row.idCommitment(),
        row.taken());
  }
}
