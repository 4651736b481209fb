package jp.madoguchi.backoffice.seal;

import static jp.madoguchi.backoffice.seal.TamperedDatabase.blob;
import static jp.madoguchi.backoffice.seal.TamperedDatabase.caseRow;
import static jp.madoguchi.backoffice.seal.TamperedDatabase.shot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.backoffice.SealedVisits;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PayloadCodec;

/**
 * Seeded attempts to bring one resident's picture to another in the office. An attempt counts as
 * stopped when every case either fails its check or still is its own resident's, byte by byte.
 */
final class SwapTrials {
  private static final int KIOSKS = 3;
  private static final int HEADS = 3;

  private final Random random;
  private final TestOffice office;
  private final TamperedDatabase tampered;
  private final EntryForger forger;
  private final List<TestKiosk> kiosks = new ArrayList<>();
  private final List<Resident> residents = new ArrayList<>();
  private final Map<SwapAttack, Tally> tallies = new EnumMap<>(SwapAttack.class);
  private int honestLooks;
  private int falseAlarms;

  /** A case and whose it is. */
  record Resident(TestKiosk kiosk, SealedVisits.Visit visit, String receipt) {
    @Override
    public String toString() {
      return receipt;
    }
  }

  /** What came of one attack. */
  static final class Tally {
    int trials;
    int caught;
    int harmless;
    int missed;
    final EnumMap<SealFault, Integer> faults = new EnumMap<>(SealFault.class);
  }

  /** An office with so many honest cases. */
  SwapTrials(Database database, long seed, int cases) {
    random = new Random(seed);
    office = new TestOffice(TestOffice.sql(database, () -> 0));
    tampered = new TamperedDatabase(database);
    forger = new EntryForger(office, tampered);
    for (int i = 0; i < cases; i++) {
      // The last ones have a log of their own that ends with them: only the head of a log can be
      // rewritten without the private key.
      boolean head = i >= cases - HEADS;
      TestKiosk kiosk = head ? office.kiosk("h0" + (cases - i)) : kiosk(i % KIOSKS);
      byte[] jpeg = new byte[200];
      random.nextBytes(jpeg);
      SealedVisits.Visit visit =
          new SealedVisits(kiosk, seed + i)
              .stay(i, jpeg, TestKiosk.NOON.plusSeconds(600L * i), "v" + i);
      if (!head) {
        kiosk.append(kiosk.visit(1, 0));
      }
      office.blob(visit.sealed());
      office.arrive(kiosk);
      residents.add(new Resident(kiosk, visit, office.caseOf(kiosk, visit.seq()).receipt()));
    }
  }

  private TestKiosk kiosk(int index) {
    while (kiosks.size() <= index) {
      kiosks.add(office.kiosk("k0" + (kiosks.size() + 1)));
    }
    return kiosks.get(index);
  }

  /** Runs so many attempts; the kinds come by turn, the victims by chance. */
  void run(int trials) {
    List<SwapAttack> kinds = List.of(SwapAttack.values());
    residents.forEach(this::honest);
    for (int i = 0; i < trials; i++) {
      attempt(kinds.get(i % kinds.size()));
    }
    residents.forEach(this::honest);
  }

  private void honest(Resident one) {
    honestLooks++;
    if (!(look(one).verdict() instanceof SealVerdict.Sound) || !intact(one)) {
      falseAlarms++;
    }
  }

  private SealCheck.Original look(Resident one) {
    return office.seals.look(office.stores.cases().find(one.receipt()).orElseThrow());
  }

  private boolean intact(Resident one) {
    SealCheck.Original original = look(one);
    return original.application().filter(one.visit().application()::equals).isPresent()
        && original.picture().filter(p -> Arrays.equals(p, one.visit().jpeg())).isPresent();
  }

  private Resident any() {
    return residents.get(random.nextInt(residents.size() - HEADS));
  }

  private void attempt(SwapAttack attack) {
    Resident one = any();
    Resident two = any();
    while (two.equals(one)) {
      two = any();
    }
    if (attack == SwapAttack.ENTRY_FORGED_AT_HEAD || attack == SwapAttack.SEAL_STRIPPED) {
      one = residents.get(residents.size() - 1 - random.nextInt(HEADS));
    }
    List<CaseFile> touched = new ArrayList<>(make(attack, one, two));
    Tally tally = tallies.computeIfAbsent(attack, _ -> new Tally());
    tally.trials++;
    boolean caught = false;
    boolean harm = false;
    for (CaseFile file : touched) {
      switch (office.seals.look(file).verdict()) {
        case SealVerdict.Broken(var faults) -> {
          caught = true;
          faults.forEach(f -> tally.faults.merge(f, 1, Integer::sum));
        }
        case SealVerdict _ -> harm |= !mine(file, one, two);
      }
    }
    if (harm) {
      tally.missed++;
    } else if (caught) {
      tally.caught++;
    } else {
      tally.harmless++;
    }
    tampered.undo();
    honest(one);
    honest(two);
  }

  /** Whether this case shows its own resident, as the kiosk wrote it. */
  private boolean mine(CaseFile file, Resident... both) {
    return Arrays.stream(both)
        .filter(r -> r.receipt().equals(file.receipt()))
        .anyMatch(this::intact);
  }

  /** Does it; answers the cases that could have come to harm. */
  private List<CaseFile> make(SwapAttack attack, Resident one, Resident two) {
    TamperedDatabase.Row a = caseRow(one.receipt());
    TamperedDatabase.Row b = caseRow(two.receipt());
    TamperedDatabase.Row shotA = shot(one.kiosk().name(), one.visit().shotSeq());
    TamperedDatabase.Row shotB = shot(two.kiosk().name(), two.visit().shotSeq());
    TamperedDatabase.Row blobA = blob(one.visit().shutter().blobSha256());
    TamperedDatabase.Row blobB = blob(two.visit().shutter().blobSha256());
    switch (attack) {
      case ROWS_PHOTO_EXCHANGED -> tampered.exchange(a, b, "photo_blob");
      case ROW_PHOTO_COPIED -> tampered.set(a, "photo_blob", tampered.get(b, "photo_blob"));
      case ROWS_PERSONAL_EXCHANGED -> tampered.exchange(a, b, "personal");
      case ROWS_PERSONAL_REWRITTEN -> rewritePersonal(one, two);
      case ROWS_ID_EXCHANGED -> tampered.exchange(a, b, "id_mark");
      case ROWS_MIXED_UP -> {
        rewritePersonal(one, two);
        tampered.exchange(a, b, "id_mark");
        tampered.exchange(a, b, random.nextBoolean() ? "photo_blob" : "submitted_ms");
      }
      case BLOBS_EXCHANGED -> tampered.exchange(blobA, blobB, "content");
      case BLOB_RESEALED ->
          tampered.set(
              blobA,
              "content",
              one.kiosk().photo(one.visit().application().applicationId(), two.visit().jpeg()));
      case BLOB_DAMAGED -> tampered.set(blobA, "content", damaged(one.visit().sealed()));
      case SHOT_EDITED -> editShot(shotA, shotB);
      case SHOTS_EXCHANGED -> {
        tampered.exchange(shotA, shotB, "picture_sha256");
        tampered.exchange(shotA, shotB, "id_commitment");
      }
      default -> {
        return forger.make(attack, one, two, random);
      }
    }
    return files(one, two);
  }

  private void editShot(TamperedDatabase.Row one, TamperedDatabase.Row two) {
    List<String> columns =
        List.of("picture_sha256", "blob_sha256", "id_commitment", "visit", "taken", "taken_ms");
    String column = columns.get(random.nextInt(columns.size()));
    tampered.set(one, column, tampered.get(two, column));
  }

  private void rewritePersonal(Resident one, Resident two) {
    personal(one, two.visit().application());
    personal(two, one.visit().application());
  }

  private void personal(Resident of, ApplicationSubmitted other) {
    byte[] closed = office.vault.close(of.receipt(), PayloadCodec.write(other));
    tampered.set(caseRow(of.receipt()), "personal", closed);
  }

  private byte[] damaged(byte[] bytes) {
    byte[] copy = bytes.clone();
    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private List<CaseFile> files(Resident... of) {
    return Arrays.stream(of)
        .map(r -> office.stores.cases().find(r.receipt()).orElseThrow())
        .toList();
  }

  int missed() {
    return tallies.values().stream().mapToInt(t -> t.missed).sum();
  }

  int trials() {
    return tallies.values().stream().mapToInt(t -> t.trials).sum();
  }

  int falseAlarms() {
    return falseAlarms;
  }

  int honestLooks() {
    return honestLooks;
  }

  Map<SwapAttack, Tally> tallies() {
    return tallies;
  }

  /** The table, as Markdown. */
  String table(long seed, String where) {
    StringBuilder out = new StringBuilder();
    out.append("seed ").append(seed).append(", ").append(where).append(": ");
    out.append(trials()).append(" attempts, ").append(missed()).append(" missed; ");
    out.append(honestLooks).append(" honest looks, ").append(falseAlarms);
    out.append(" false alarms\n\n| attempt | tried | caught | harmless | missed | seen by |\n");
    out.append("|---|--:|--:|--:|--:|---|\n");
    tallies.forEach((attack, t) -> {
      out.append("| ").append(attack.words()).append(" | ").append(t.trials).append(" | ");
      out.append(t.caught).append(" | ").append(t.harmless).append(" | ").append(t.missed);
      out.append(" | ")
          .append(String.join(", ", t.faults.keySet().stream().map(f -> f.name()).toList()));
      out.append(" |\n");
    });
    return out.toString();
  }
}
