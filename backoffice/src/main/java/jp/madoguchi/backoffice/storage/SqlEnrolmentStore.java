package jp.madoguchi.backoffice.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Verifier;
import org.jdbi.v3.core.Handle;

/** One-time codes, and the kiosks that come of them. */
public final class SqlEnrolmentStore implements EnrolmentStore {
  private static final String VOID_OPEN_ONES =
      "update enrolment_code set until_ms = ? where kiosk = ? and used_epoch = 0 and until_ms > ?";

  private final Database database;

  /** On this database. */
  public SqlEnrolmentStore(Database database) {
    this.database = database;
  }

  private record Code(String usedKey, int usedEpoch, long untilMs) {}

  @Override
  public boolean issue(NewCode code) {
    return database.inTransaction(h -> {
      if (state(h, code.kiosk()).filter(Kiosk.State.RETIRED::equals).isPresent()) {
        return false;
      }
      long now = code.at().toEpochMilli();
      h.execute(VOID_OPEN_ONES, now, code.kiosk(), now);
      h.execute(
          "insert into enrolment_code (fingerprint, kiosk, made_by, made_ms, until_ms, used_key,"
              + " used_epoch) values (?, ?, ?, ?, ?, '', 0)",
          code.fingerprint(),
          code.kiosk(),
          code.actor(),
          now,
          code.until().toEpochMilli());
      AuditSql.append(h, code.at(), code.actor(), "KIOSK_CODE", code.kiosk(), "");
      return true;
    });
  }

  @Override
  public Redeemed redeem(String kiosk, String fingerprint, String deviceKey, Instant at) {
    return database.inTransaction(h -> {
      // An update that changes nothing takes the row's lock on every database.
      h.execute("update enrolment_code set kiosk = kiosk where fingerprint = ?", fingerprint);
      Optional<Code> found = code(h, kiosk, fingerprint);
      if (found.filter(code -> code.untilMs() > at.toEpochMilli()).isEmpty()) {
        return new Redeemed.NoSuchCode();
      }
      if (state(h, kiosk).filter(Kiosk.State.RETIRED::equals).isPresent()) {
        return new Redeemed.Retired();
      }
      Code code = found.get();
      if (code.usedEpoch() == 0) {
        return enrol(h, kiosk, fingerprint, deviceKey, at);
      }
      return Verifier.restore(code.usedKey()).equals(Verifier.restore(deviceKey))
          ? new Redeemed.Enrolled(code.usedEpoch())
          : new Redeemed.UsedByAnother();
    });
  }

  private static Redeemed enrol(
      Handle h, String kiosk, String fingerprint, String deviceKey, Instant at) {
    long now = at.toEpochMilli();
    int epoch =
        1
            + h.select("select coalesce(max(epoch), 0) from kiosk_log where kiosk = ?", kiosk)
                .mapTo(Integer.class)
                .one();
    if (state(h, kiosk).isEmpty()) {
      h.execute(
          "insert into kiosk (id, state, state_reason, first_contact_ms, last_contact_ms,"
              + " clock_skew_ms) values (?, 'ENROLLED', '', ?, ?, 0)",
          kiosk,
          now,
          now);
    } else {
      h.execute("update kiosk set state = 'ENROLLED', state_reason = '' where id = ?", kiosk);
    }
    h.execute(
        "insert into kiosk_log (kiosk, epoch, head, head_hash, device_key) values (?, ?, 0, ?, ?)",
        kiosk,
        epoch,
        Sha256.NONE,
        deviceKey);
    h.execute(
        "update enrolment_code set used_key = ?, used_epoch = ? where fingerprint = ?",
        deviceKey,
        epoch,
        fingerprint);
    AuditSql.append(h, at, kiosk, "KIOSK_ENROLLED", kiosk, "epoch " + epoch);
    return new Redeemed.Enrolled(epoch);
  }

  @Override
  public boolean cancel(String kiosk, String actor, Instant at) {
    long now = at.toEpochMilli();
    return database.inTransaction(h -> {
      boolean any = h.execute(VOID_OPEN_ONES, now, kiosk, now) > 0;
      if (any) {
        AuditSql.append(h, at, actor, "KIOSK_CODE_CANCELLED", kiosk, "");
      }
      return any;
    });
  }

  @Override
  public boolean retire(String kiosk, String actor, Instant at) {
    long now = at.toEpochMilli();
    return database.inTransaction(h -> {
      int rows =
          h.execute(
              "update kiosk set state = 'RETIRED', state_reason = '' where id = ?"
                  + " and state <> 'RETIRED'",
              kiosk);
      if (rows == 1) {
        h.execute(VOID_OPEN_ONES, now, kiosk, now);
        AuditSql.append(h, at, actor, "KIOSK_RETIRED", kiosk, "");
      }
      return rows == 1;
    });
  }

  @Override
  public List<OpenCode> open(Instant now) {
    return database.read(h ->
        h.select(
                "select kiosk, made_by, until_ms from enrolment_code"
                    + " where used_epoch = 0 and until_ms > ? order by kiosk",
                now.toEpochMilli())
            .map((row, _) ->
                new OpenCode(
                    row.getString("kiosk"),
                    row.getString("made_by"),
                    Instant.ofEpochMilli(row.getLong("until_ms"))))
            .list());
  }

  private static Optional<Kiosk.State> state(Handle handle, String kiosk) {
    return handle
        .select("select state from kiosk where id = ?", kiosk)
        .mapTo(String.class)
        .findOne()
        .map(Kiosk.State::valueOf);
  }

  private static Optional<Code> code(Handle handle, String kiosk, String fingerprint) {
    return handle
        .select(
            "select used_key, used_epoch, until_ms from enrolment_code"
                + " where fingerprint = ? and kiosk = ?",
            fingerprint,
            kiosk)
        .map((row, _) ->
            new Code(row.getString("used_key"), row.getInt("used_epoch"), row.getLong("until_ms")))
        .findOne();
  }
}
