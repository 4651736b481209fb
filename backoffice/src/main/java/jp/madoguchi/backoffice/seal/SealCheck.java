package jp.madoguchi.backoffice.seal;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.ShutterSeal;
import jp.madoguchi.sync.Statement;

/**
 * Whether picture, application ID and case belong together. Nothing that was computed earlier is
 * believed: hashes, signatures and chain are computed again from the stored bytes each time.
 */
public final class SealCheck {
  private final SealArchive archive;
  private final SealingKey key;
  private final UnaryOperator<String> mark;

  /**
   * Over what the office has kept.
   *
   * @param key opens entries and pictures
   * @param mark the keyed hash of an application ID
   */
  public SealCheck(SealArchive archive, SealingKey key, UnaryOperator<String> mark) {
    this.archive = archive;
    this.key = key;
    this.mark = mark;
  }

  /**
   * What the check came to, with the original from the log. Personal data.
   *
   * @param application as the kiosk wrote it; empty when its entry can't be opened
   * @param picture the JPEG, opened with the ID of that entry; empty = none, or it doesn't open
   * @param shutter the statement, if its signature holds
   */
  public record Original(
      SealVerdict verdict,
      Optional<ApplicationSubmitted> application,
      Optional<byte[]> picture,
      Optional<Statement.Shutter> shutter) {
    @Override
    public String toString() {
      return "Original[" + verdict + "]";
    }
  }

  /** Reads everything again and judges. */
  public Original check(SealClaim claim) {
    SealEvidence evidence = SealEvidence.gather(archive, key, claim);
    return new Original(
        judge(evidence, mark),
        SealEvidence.application(evidence.application()),
        evidence.picture(),
        evidence.statement());
  }

  /** The verdict: nothing but the evidence decides it. */
  static SealVerdict judge(SealEvidence evidence, UnaryOperator<String> mark) {
    EnumSet<SealFault> faults = EnumSet.noneOf(SealFault.class);
    Optional<ApplicationSubmitted> application = entry(evidence, faults);
    if (application.isEmpty()) {
      return new SealVerdict.Broken(faults);
    }
    row(evidence.claim(), application.get(), evidence.application(), mark, faults);
    Optional<ApplicationSubmitted.Photo> photo = application.get().photo();
    Optional<ApplicationSubmitted.Seal> seal = photo.flatMap(ApplicationSubmitted.Photo::seal);
    photo.ifPresent(p -> blob(evidence, p, faults));
    if (photo.isPresent() && seal.isEmpty() && evidence.sealedBefore()) {
      faults.add(SealFault.SEAL_MISSING);
    }
    seal.ifPresent(s -> sealed(evidence, application.get(), s, faults));
    if (!faults.isEmpty()) {
      return new SealVerdict.Broken(faults);
    }
    if (photo.isEmpty()) {
      return new SealVerdict.NoPicture();
    }
    return seal.<SealVerdict>map(s -> new SealVerdict.Sound(s.witness()))
        .orElse(new SealVerdict.NoSeal());
  }

  private static Optional<ApplicationSubmitted> entry(
      SealEvidence evidence, EnumSet<SealFault> faults) {
    Optional<ApplicationSubmitted> application = SealEvidence.application(evidence.application());
    if (evidence.application() instanceof OpenEntry.Found.Missing) {
      faults.add(SealFault.ENTRY_MISSING);
    } else if (application.isEmpty() || !inChain(evidence.application())) {
      faults.add(SealFault.ENTRY_CHANGED);
    }
    return application;
  }

  private static boolean inChain(OpenEntry.Found found) {
    return found instanceof OpenEntry.Found.Opened(OpenEntry open) && open.inChain();
  }

  private static void row(
      SealClaim claim,
      ApplicationSubmitted original,
      OpenEntry.Found found,
      UnaryOperator<String> mark,
      EnumSet<SealFault> faults) {
    failUnless(
        claim.personal().filter(original::equals).isPresent(), SealFault.ROW_PERSONAL, faults);
    failUnless(
        claim.idMark().equals(mark.apply(original.applicationId())), SealFault.ROW_ID, faults);
    String blob = original.photo().map(ApplicationSubmitted.Photo::blob).orElse("");
    failUnless(claim.photoBlob().equals(blob), SealFault.ROW_PHOTO, faults);
    boolean rest =
        found instanceof OpenEntry.Found.Opened(OpenEntry open)
            && claim.receipt().equals(SealEvidence.receiptOf(open))
            && claim.applicant().equals(original.applicant())
            && claim.language().equals(original.language())
            && claim.submittedAt().toEpochMilli() == original.confirmedAt().toEpochMilli();
    failUnless(rest, SealFault.ROW_OTHER, faults);
  }

  /** The sealed bytes carry their own hash as their name; this holds for old entries too. */
  private static void blob(
      SealEvidence evidence, ApplicationSubmitted.Photo photo, EnumSet<SealFault> faults) {
    if (evidence.sealedPhoto().isEmpty()) {
      faults.add(SealFault.BLOB_MISSING);
      return;
    }
    failUnless(
        Sha256.hex(evidence.sealedPhoto().get()).equals(photo.blob()),
        SealFault.BLOB_CHANGED,
        faults);
    failUnless(evidence.picture().isPresent(), SealFault.PICTURE_CLOSED, faults);
  }

  private static void sealed(
      SealEvidence evidence,
      ApplicationSubmitted application,
      ApplicationSubmitted.Seal seal,
      EnumSet<SealFault> faults) {
    seal.witness()
        .ifPresent(w -> {
          failUnless(w.samePerson(), SealFault.NOT_SAME_PERSON, faults);
          failUnless(w.unbroken(), SealFault.PRESENCE_BROKEN, faults);
        });
    if (evidence.device().isEmpty()) {
      faults.add(SealFault.DEVICE_UNKNOWN);
    } else if (evidence.statement().isEmpty()) {
      faults.add(SealFault.STATEMENT_INVALID);
    } else {
      statement(evidence, application, seal, evidence.statement().get(), faults);
      shot(evidence, seal, evidence.statement().get(), faults);
    }
  }

  private static void statement(
      SealEvidence evidence,
      ApplicationSubmitted application,
      ApplicationSubmitted.Seal seal,
      Statement.Shutter statement,
      EnumSet<SealFault> faults) {
    boolean own =
        statement.kiosk().equals(evidence.claim().kiosk())
            && statement.epoch() == evidence.claim().epoch()
            && statement.visitId().equals(application.visitId());
    failUnless(own, SealFault.STATEMENT_FOREIGN, faults);
    boolean sameBlob =
        application.photo().filter(p -> p.blob().equals(statement.blobSha256())).isPresent();
    failUnless(sameBlob, SealFault.BLOB_OTHER, faults);
    evidence
        .picture()
        .ifPresent(jpeg ->
            failUnless(
                Sha256.hex(jpeg).equals(statement.pictureSha256()),
                SealFault.PICTURE_OTHER,
                faults));
    boolean opens =
        commitment(seal.salt(), application.applicationId())
            .filter(statement.idCommitment()::equals)
            .isPresent();
    failUnless(opens, SealFault.ID_NOT_COMMITTED, faults);
    failUnless(evidence.otherCases().isEmpty(), SealFault.PICTURE_USED_TWICE, faults);
  }

  private static Optional<String> commitment(String salt, String applicationId) {
    boolean wellFormed =
        salt.length() == 2 * ShutterSeal.SALT_BYTES && salt.chars().allMatch(HexFormat::isHexDigit);
    return wellFormed ? Optional.of(ShutterSeal.commitment(salt, applicationId)) : Optional.empty();
  }

  private static void shot(
      SealEvidence evidence,
      ApplicationSubmitted.Seal seal,
      Statement.Shutter statement,
      EnumSet<SealFault> faults) {
    failUnless(seal.seq() < evidence.claim().seq(), SealFault.SHOT_LATER, faults);
    failUnless(!evidence.visitBetween(), SealFault.VISIT_BETWEEN, faults);
    switch (evidence.shot()) {
      case OpenEntry.Found.Missing _ -> faults.add(SealFault.SHOT_MISSING);
      case OpenEntry.Found.Unreadable _ -> faults.add(SealFault.SHOT_CHANGED);
      case OpenEntry.Found.Opened(OpenEntry open) -> {
        failUnless(open.inChain(), SealFault.SHOT_CHANGED, faults);
        if (open.payload() instanceof PhotoTaken taken) {
          boolean same =
              taken.shutter().equals(seal.shutter())
                  && taken.visitId().equals(statement.visitId())
                  && ShutterSeal.measuresSha256(taken.measures())
                      .equals(statement.measuresSha256());
          failUnless(same, SealFault.SHOT_OTHER, faults);
          ShotRow wanted = ShotRow.of(taken, statement);
          failUnless(
              evidence.shotRow().filter(row -> row.sameAs(wanted)).isPresent(),
              SealFault.SHOT_ROW,
              faults);
        } else {
          faults.add(SealFault.SHOT_OTHER);
        }
      }
    }
  }

  private static void failUnless(boolean holds, SealFault fault, EnumSet<SealFault> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
