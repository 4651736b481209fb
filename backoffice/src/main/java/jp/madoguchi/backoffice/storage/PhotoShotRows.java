package jp.madoguchi.backoffice.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import jp.madoguchi.backoffice.seal.PhotoShot;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Statement;
import org.jdbi.v3.core.Handle;

/** Writes a picture's row in the transaction of the interpreter's position. */
final class PhotoShotRows {
  private PhotoShotRows() {}

  static void insert(Handle handle, PhotoShot shot) {
    PhotoTaken taken = shot.taken();
    Statement.Shutter shutter = shot.shutter();
    handle.execute(
        "insert into photo_shot (kiosk, epoch, seq, local_date, taken_ms, visit, attempt, profile,"
            + " camera, shot_mode, special_case, override_reason, picture_sha256, blob_sha256,"
            + " id_commitment, taken) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        shot.kiosk(),
        shot.epoch(),
        shot.seq(),
        Date.valueOf(shot.localDate()),
        shutter.at().toEpochMilli(),
        shutter.visitId(),
        shutter.attempt(),
        taken.profile(),
        taken.camera(),
        taken.mode().name(),
        taken.special().map(PhotoTaken.Special::caseCode).orElse(""),
        taken.override().map(PhotoTaken.StaffOverride::reasonCode).orElse(""),
        shutter.pictureSha256(),
        shutter.blobSha256(),
        shutter.idCommitment(),
        new String(PayloadCodec.write(taken), StandardCharsets.UTF_8));
  }
}
