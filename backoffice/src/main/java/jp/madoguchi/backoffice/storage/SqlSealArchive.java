package jp.madoguchi.backoffice.storage;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.seal.SealArchive;
import jp.madoguchi.backoffice.seal.ShotRow;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Verifier;
import org.jdbi.v3.core.Handle;

/** What the seal check reads again. */
public final class SqlSealArchive implements SealArchive {
  private final Database database;

  /** On this database. */
  public SqlSealArchive(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Verifier> device(String kiosk, int epoch) {
    return database.read(h -> SqlIntakeStore.device(h, kiosk, epoch));
  }

  @Override
  public List<Kept> entries(String kiosk, int epoch, long first, long last) {
    return database.read(h ->
        h.select(
                "select seq, hash, content from entry where kiosk = ? and epoch = ?"
                    + " and seq between ? and ? order by seq",
                kiosk,
                epoch,
                first,
                last)
            .map((row, _) ->
                new Kept(row.getLong("seq"), row.getBytes("content"), row.getString("hash")))
            .list());
  }

  @Override
  public Optional<String> headHash(String kiosk, int epoch, long seq) {
    return database.read(h ->
        h.select(
                "select head_hash from kiosk_log where kiosk = ? and epoch = ? and head = ?",
                kiosk,
                epoch,
                seq)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public boolean sealedBefore(String kiosk, int epoch, long seq) {
    return between(kiosk, epoch, 0, seq, PhotoTaken.TYPE);
  }

  @Override
  public boolean between(String kiosk, int epoch, long after, long before, String type) {
    return database.read(h ->
        !h.createQuery(
                "select seq from entry where kiosk = :kiosk and epoch = :epoch"
                    + " and seq > :after and seq < :before and entry_type = :type")
            .bind("kiosk", kiosk)
            .bind("epoch", epoch)
            .bind("after", after)
            .bind("before", before)
            .bind("type", type)
            .setMaxRows(1)
            .mapTo(Long.class)
            .list()
            .isEmpty());
  }

  @Override
  public Optional<byte[]> sealedPhoto(String sha256) {
    return database.read(h ->
        h.select("select content from sealed_blob where sha256 = ?", sha256)
            .map((row, _) -> row.getBytes("content"))
            .findOne());
  }

  @Override
  public Optional<ShotRow> shot(String kiosk, int epoch, long seq) {
    return database.read(h ->
        h.select(
                "select * from photo_shot where kiosk = ? and epoch = ? and seq = ?",
                kiosk,
                epoch,
                seq)
            .map((row, _) ->
                new ShotRow(
                    row.getString("visit"),
                    row.getInt("attempt"),
                    row.getLong("taken_ms"),
                    row.getString("profile"),
                    row.getString("picture_sha256"),
                    row.getString("blob_sha256"),
                    row.getString("id_commitment"),
                    row.getString("taken")))
            .findOne());
  }

  @Override
  public List<String> otherCases(
      String receipt, String idMark, String blobSha256, String pictureSha256) {
    return database.read(h -> others(h, receipt, idMark, blobSha256, pictureSha256));
  }

  private static List<String> others(
      Handle handle, String receipt, String idMark, String blobSha256, String pictureSha256) {
    return handle
        .select(
            "select receipt from application_case where receipt <> ?"
                + " and (photo_blob = ? or photo_blob in"
                + " (select blob_sha256 from photo_shot where picture_sha256 = ?))"
                + " and not (id_mark = ? and photo_blob = ?) order by receipt",
            receipt,
            blobSha256,
            pictureSha256,
            idMark,
            blobSha256)
        .mapTo(String.class)
        .list();
  }
}
