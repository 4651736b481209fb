package jp.madoguchi.backoffice.seal;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.Verifier;
import jp.madoguchi.sync.VisitEnded;

/**
 * Everything that is held against a row, read anew from what intake stored. Personal data.
 *
 * @param claim what the row says
 * @param device the kiosk's key of that epoch
 * @param application the entry of the application
 * @param statement the shutter statement in it, if its signature holds
 * @param shot the entry of the picture
 * @param visitBetween whether a visit ended between the two
 * @param sealedPhoto the sealed picture that the application's entry names
 * @param picture the same, opened with the entry's application ID
 * @param shotRow the office's row of the picture
 * @param otherCases other cases with this picture
 * @param sealedBefore whether this log had pictures' entries before
 */
record SealEvidence(
    SealClaim claim,
    Optional<Verifier> device,
    OpenEntry.Found application,
    Optional<Statement.Shutter> statement,
    OpenEntry.Found shot,
    boolean visitBetween,
    Optional<byte[]> sealedPhoto,
    Optional<byte[]> picture,
    Optional<ShotRow> shotRow,
    List<String> otherCases,
    boolean sealedBefore) {

  /** Reads everything. */
  static SealEvidence gather(SealArchive archive, SealingKey key, SealClaim claim) {
    String kiosk = claim.kiosk();
    int epoch = claim.epoch();
    Optional<Verifier> device = archive.device(kiosk, epoch);
    OpenEntry.Found entry = OpenEntry.at(archive, key, kiosk, epoch, claim.seq());
    Optional<ApplicationSubmitted> application = application(entry);
    Optional<ApplicationSubmitted.Photo> photo = application.flatMap(ApplicationSubmitted::photo);
    Optional<ApplicationSubmitted.Seal> seal = photo.flatMap(ApplicationSubmitted.Photo::seal);
    Optional<Statement.Shutter> statement =
        seal.flatMap(s -> device.flatMap(d -> d.verify(s.shutter(), Statement.Shutter.class)));
    Optional<byte[]> sealed = photo.flatMap(p -> archive.sealedPhoto(p.blob()));
    byte[] aad =
        Sealing.photoAad(kiosk, application.map(ApplicationSubmitted::applicationId).orElse(""));
    long shotSeq = seal.map(ApplicationSubmitted.Seal::seq).orElse(0L);
    return new SealEvidence(
        claim,
        device,
        entry,
        statement,
        OpenEntry.at(archive, key, kiosk, epoch, shotSeq),
        archive.between(kiosk, epoch, shotSeq, claim.seq(), VisitEnded.TYPE),
        sealed,
        sealed.flatMap(bytes -> Sealing.open(key, aad, bytes)),
        archive.shot(kiosk, epoch, shotSeq),
        statement
            .map(s ->
                archive.otherCases(
                    claim.receipt(), claim.idMark(), s.blobSha256(), s.pictureSha256()))
            .orElse(List.of()),
        archive.sealedBefore(kiosk, epoch, claim.seq()));
  }

  /** The application as its entry has it. */
  static Optional<ApplicationSubmitted> application(OpenEntry.Found found) {
    return found instanceof OpenEntry.Found.Opened(OpenEntry open)
            && open.payload() instanceof ApplicationSubmitted application
        ? Optional.of(application)
        : Optional.empty();
  }

  /** The number by which the resident's receipt names an entry. */
  static String receiptOf(OpenEntry open) {
    LogEntry entry = open.entry();
    return Statement.receiptNumber(entry.kiosk(), entry.epoch(), entry.seq(), open.hash());
  }

  @Override
  public String toString() {
    return "SealEvidence[" + claim + "]";
  }
}
