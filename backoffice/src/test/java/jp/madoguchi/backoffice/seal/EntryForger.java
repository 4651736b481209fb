package jp.madoguchi.backoffice.seal;

import static jp.madoguchi.backoffice.seal.TamperedDatabase.caseRow;
import static jp.madoguchi.backoffice.seal.TamperedDatabase.entry;
import static jp.madoguchi.backoffice.seal.TamperedDatabase.log;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.backoffice.SealedVisits;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;

/**
 * Forges entries: everybody who has the office's public key can seal one, only the kiosk can sign.
 */
final class EntryForger {
  private final TestOffice office;
  private final TamperedDatabase tampered;

  EntryForger(TestOffice office, TamperedDatabase tampered) {
    this.office = office;
    this.tampered = tampered;
  }

  /** Does it; answers the cases that could have come to harm. */
  List<CaseFile> make(
      SwapAttack attack, SwapTrials.Resident one, SwapTrials.Resident two, Random random) {
    ApplicationSubmitted own = one.visit().application();
    ApplicationSubmitted.Photo other = two.visit().application().photo().orElseThrow();
    return switch (attack) {
      case ENTRY_EDITED -> edited(one, random);
      case ENTRIES_EXCHANGED -> {
        TamperedDatabase.Row a = entry(one.kiosk().name(), one.visit().seq());
        TamperedDatabase.Row b = entry(two.kiosk().name(), two.visit().seq());
        tampered.exchange(a, b, "content");
        tampered.exchange(a, b, "hash");
        yield List.of(file(one.receipt()), file(two.receipt()));
      }
      case ENTRY_FORGED ->
          forged(one, with(own, own.visitId(), other.blob(), two.visit().seal()), false);
      case ENTRY_FORGED_AT_HEAD ->
          forged(one, with(own, own.visitId(), other.blob(), two.visit().seal()), true);
      case SALT_CHANGED -> forged(one, salted(own, one.visit().seal()), false);
      case SEAL_STRIPPED -> forged(one, stripped(own), true);
      case STATEMENT_RESIGNED -> forged(one, resigned(one, two), false);
      case PICTURE_REPLAYED -> replayed(one, two);
      case WITNESS_SAYS_NO -> witness(one, random);
      default -> throw new IllegalArgumentException(attack.name());
    };
  }

  private CaseFile file(String receipt) {
    return office.stores.cases().find(receipt).orElseThrow();
  }

  private List<CaseFile> edited(SwapTrials.Resident one, Random random) {
    long seq = random.nextBoolean() ? one.visit().seq() : one.visit().shotSeq();
    byte[] bytes = one.kiosk().entry(seq).clone();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
    tampered.set(entry(one.kiosk().name(), seq), "content", bytes);
    if (random.nextBoolean()) {
      tampered.set(entry(one.kiosk().name(), seq), "hash", Sha256.hex(bytes));
    }
    return List.of(file(one.receipt()));
  }

  private static ApplicationSubmitted with(
      ApplicationSubmitted own, String visit, String blob, ApplicationSubmitted.Seal seal) {
    return SealedVisits.with(own, visit, blob, seal);
  }

  private static ApplicationSubmitted salted(
      ApplicationSubmitted own, ApplicationSubmitted.Seal seal) {
    String salt = (seal.salt().startsWith("0") ? "1" : "0") + seal.salt().substring(1);
    return with(
        own,
        own.visitId(),
        own.photo().orElseThrow().blob(),
        new ApplicationSubmitted.Seal(
            seal.shutter(), salt, seal.seq(), seal.witness(), seal.override(), seal.special()));
  }

  private static ApplicationSubmitted stripped(ApplicationSubmitted own) {
    ApplicationSubmitted.Photo photo = own.photo().orElseThrow();
    return new ApplicationSubmitted(
        own.visitId(),
        own.applicationId(),
        own.applicant(),
        own.birthDate(),
        own.representative(),
        own.wishes(),
        own.contact(),
        Optional.of(
            new ApplicationSubmitted.Photo(
                photo.blob(), 560, 720, 1, photo.measures(), Optional.empty())),
        own.language(),
        own.consentedAt(),
        own.confirmedAt(),
        own.fromCard());
  }

  /** The other's picture sealed for this ID, all hashes right, but signed by a key of our own. */
  private ApplicationSubmitted resigned(SwapTrials.Resident one, SwapTrials.Resident two) {
    ApplicationSubmitted own = one.visit().application();
    Statement.Shutter genuine = one.visit().shutter();
    byte[] sealed = one.kiosk().photo(own.applicationId(), two.visit().jpeg());
    office.blob(sealed);
    Statement.Shutter forged =
        new Statement.Shutter(
            genuine.kiosk(),
            genuine.epoch(),
            genuine.visitId(),
            Sha256.hex(two.visit().jpeg()),
            Sha256.hex(sealed),
            genuine.idCommitment(),
            genuine.measuresSha256(),
            genuine.profile(),
            genuine.camera(),
            genuine.attempt(),
            genuine.at());
    ApplicationSubmitted.Seal seal = one.visit().seal();
    return with(
        own,
        own.visitId(),
        Sha256.hex(sealed),
        new ApplicationSubmitted.Seal(
            Signer.generate().sign(forged),
            seal.salt(),
            seal.seq(),
            seal.witness(),
            seal.override(),
            seal.special()));
  }

  /** Writes the entry in the place of the genuine one, and makes the rows fit to it. */
  private List<CaseFile> forged(
      SwapTrials.Resident one, ApplicationSubmitted content, boolean atHead) {
    String kiosk = one.kiosk().name();
    long seq = one.visit().seq();
    LogEntry genuine = EntryCodec.read(one.kiosk().entry(seq));
    byte[] plain = PayloadCodec.write(content);
    byte[] aad = Sealing.entryAad(kiosk, 1, seq, genuine.type(), genuine.prev());
    String blob = content.photo().orElseThrow().blob();
    byte[] bytes =
        EntryCodec.write(
            new LogEntry(
                genuine.v(),
                kiosk,
                1,
                seq,
                genuine.prev(),
                genuine.type(),
                genuine.occurredAt(),
                genuine.keyId(),
                Sealing.seal(office.key.recipient(), aad, plain),
                List.of(blob)));
    String hash = Sha256.hex(bytes);
    tampered.set(entry(kiosk, seq), "content", bytes);
    tampered.set(entry(kiosk, seq), "hash", hash);
    if (atHead) {
      tampered.set(log(kiosk), "head_hash", hash);
    }
    String receipt = Statement.receiptNumber(kiosk, 1, seq, hash);
    TamperedDatabase.Row row = caseRow(one.receipt());
    tampered.set(row, "personal", office.vault.close(receipt, plain));
    tampered.set(row, "photo_blob", blob);
    if (!receipt.equals(one.receipt())) {
      tampered.rename(row, "receipt", receipt, caseRow(receipt));
    }
    return List.of(file(receipt));
  }

  /** A kiosk that lies: its own log pairs another visit's picture and seal with this ID. */
  private List<CaseFile> replayed(SwapTrials.Resident one, SwapTrials.Resident two) {
    TestKiosk kiosk = two.kiosk();
    ApplicationSubmitted own = one.visit().application();
    String blob = two.visit().shutter().blobSha256();
    long seq =
        kiosk.append(
            with(own, two.visit().application().visitId(), blob, two.visit().seal()), blob);
    return arrived(kiosk, seq);
  }

  private List<CaseFile> witness(SwapTrials.Resident one, Random random) {
    ApplicationSubmitted own = one.visit().application();
    ApplicationSubmitted.Seal seal = one.visit().seal();
    boolean same = random.nextBoolean();
    String blob = one.visit().shutter().blobSha256();
    ApplicationSubmitted.Seal seen =
        new ApplicationSubmitted.Seal(
            seal.shutter(),
            seal.salt(),
            seal.seq(),
            Optional.of(
                new ApplicationSubmitted.Witness(
                    same, Optional.of(same ? 0.8 : 0.1), !same, false, 0)),
            seal.override(),
            seal.special());
    return arrived(one.kiosk(), one.kiosk().append(with(own, own.visitId(), blob, seen), blob));
  }

  private List<CaseFile> arrived(TestKiosk kiosk, long seq) {
    kiosk.append(kiosk.visit(1, 0));
    office.arrive(kiosk);
    CaseFile lie = office.caseOf(kiosk, seq);
    // The log is append-only; but the next attempts shall not find this case's picture twice.
    tampered.onUndo(caseRow(lie.receipt()), "photo_blob", "");
    return List.of(lie);
  }
}
