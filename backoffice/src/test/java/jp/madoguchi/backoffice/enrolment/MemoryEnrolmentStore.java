package jp.madoguchi.backoffice.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.intake.MemoryIntakeStore;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.sync.Verifier;

/** A fake of the enrolment store over intake's fake. */
public final class MemoryEnrolmentStore implements EnrolmentStore {
  private final MemoryIntakeStore kiosks;
  private final Audit audit;
  private final Map<String, Code> codes = new HashMap<>();

  /** Over these. */
  public MemoryEnrolmentStore(MemoryIntakeStore kiosks, Audit audit) {
    this.kiosks = kiosks;
    this.audit = audit;
  }

  private record Code(NewCode made, Instant until, String usedKey, int usedEpoch) {
    boolean isOpen(String kiosk, Instant now) {
      return made.kiosk().equals(kiosk) && usedEpoch == 0 && until.isAfter(now);
    }
  }

  @Override
  public synchronized boolean issue(NewCode code) {
    if (isRetired(code.kiosk())) {
      return false;
    }
    closeOpenOnes(code.kiosk(), code.at());
    codes.put(code.fingerprint(), new Code(code, code.until(), "", 0));
    audit.append(code.at(), code.actor(), "KIOSK_CODE", code.kiosk(), "");
    return true;
  }

  private boolean closeOpenOnes(String kiosk, Instant at) {
    boolean any = codes.values().stream().anyMatch(code -> code.isOpen(kiosk, at));
    codes.replaceAll((_, code) ->
        code.isOpen(kiosk, at)
            ? new Code(code.made(), at, code.usedKey(), code.usedEpoch())
            : code);
    return any;
  }

  @Override
  public synchronized Redeemed redeem(
      String kiosk, String fingerprint, String deviceKey, Instant at) {
    Code code = codes.get(fingerprint);
    if (code == null || !code.made().kiosk().equals(kiosk) || !code.until().isAfter(at)) {
      return new Redeemed.NoSuchCode();
    }
    if (isRetired(kiosk)) {
      return new Redeemed.Retired();
    }
    if (code.usedEpoch() == 0) {
      int epoch = kiosks.enrol(kiosk, deviceKey, at);
      codes.put(fingerprint, new Code(code.made(), code.until(), deviceKey, epoch));
      audit.append(at, kiosk, "KIOSK_ENROLLED", kiosk, "epoch " + epoch);
      return new Redeemed.Enrolled(epoch);
    }
    return Verifier.restore(code.usedKey()).equals(Verifier.restore(deviceKey))
        ? new Redeemed.Enrolled(code.usedEpoch())
        : new Redeemed.UsedByAnother();
  }

  @Override
  public synchronized boolean cancel(String kiosk, String actor, Instant at) {
    boolean any = closeOpenOnes(kiosk, at);
    if (any) {
      audit.append(at, actor, "KIOSK_CODE_CANCELLED", kiosk, "");
    }
    return any;
  }

  @Override
  public synchronized boolean retire(String kiosk, String actor, Instant at) {
    boolean inService = kiosks.kiosk(kiosk).isPresent() && !isRetired(kiosk);
    if (inService) {
      kiosks.state(kiosk, Kiosk.State.RETIRED, "");
      closeOpenOnes(kiosk, at);
      audit.append(at, actor, "KIOSK_RETIRED", kiosk, "");
    }
    return inService;
  }

  @Override
  public synchronized List<OpenCode> open(Instant now) {
    return codes.values().stream()
        .filter(code -> code.isOpen(code.made().kiosk(), now))
        .map(code -> new OpenCode(code.made().kiosk(), code.made().actor(), code.until()))
        .sorted(Comparator.comparing(OpenCode::kiosk))
        .toList();
  }

  private boolean isRetired(String kiosk) {
    return kiosks.kiosk(kiosk).filter(k -> k.state() == Kiosk.State.RETIRED).isPresent();
  }
}
