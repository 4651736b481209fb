package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import jp.madoguchi.backoffice.photo.OverriddenShot;
import jp.madoguchi.backoffice.seal.PhotoShot;
import jp.madoguchi.backoffice.seal.ShotRow;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.PhotoTaken;
import org.jdbi.v3.core.Handle;

/** Writes what is known of a picture in the transaction of the interpreter's position. */
final class PhotoShotRows {
  private PhotoShotRows() {}

  static void insert(Handle handle, PhotoShot shot) {
    PhotoTaken taken = shot.taken();
    ShotRow row = ShotRow.of(taken, shot.shutter());
    handle.execute(
        "insert into photo_shot (kiosk, epoch, seq, local_date, taken_ms, visit, attempt, profile,"
            + " camera, shot_mode, special_case, picture_sha256, blob_sha256,"
            + " id_commitment, taken) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
        row.pictureSha256(),
        row.blobSha256(),
        row.idCommitment(),
        row.taken());
  }

  /** What staff overrode on it; a later application's word about the same picture wins. */
  static void overridden(Handle handle, String kiosk, int epoch, OverriddenShot shot) {
    handle.execute(
        "delete from photo_override where kiosk = ? and epoch = ? and seq = ?",
        kiosk,
        epoch,
        shot.seq());
    for (PhotoReason reason : shot.reasons()) {
      handle.execute(
          "insert into photo_override (kiosk, epoch, seq, reason) values (?, ?, ?, ?)",
          kiosk,
          epoch,
          shot.seq(),
          reason.name());
    }
  }
}
