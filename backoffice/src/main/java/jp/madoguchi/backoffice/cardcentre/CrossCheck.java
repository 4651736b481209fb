package jp.madoguchi.backoffice.cardcentre;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.seal.SealCheck;
import jp.madoguchi.backoffice.seal.SealVerdict;
import jp.madoguchi.sync.Statement;

/**
 * Looks over the pictures of one batch side by side: what no single case can show. Personal data.
 *
 * @param members the cases in the order of the batch
 * @param anomalies what has to be resolved before the batch goes out
 */
public record CrossCheck(List<Member> members, List<Anomaly> anomalies) {
  /**
   * Two pictures at one kiosk within this time, under different IDs and without the end of a visit
   * between them: no resident gives way to the next, reads the consent and types an ID so fast.
   */
  static final Duration CLOSE = Duration.ofSeconds(10);

  /** Copies the lists. */
  public CrossCheck {
    members = List.copyOf(members);
    anomalies = List.copyOf(anomalies);
  }

  /** A case with its original. */
  public record Member(CaseFile file, SealCheck.Original original) {
    /** The case's name. */
    public String receipt() {
      return file.receipt();
    }

    private Optional<Statement.Shutter> shutter() {
      return original.shutter();
    }

    @Override
    public String toString() {
      return "Member[" + receipt() + "]";
    }
  }

  /** What is wrong with which cases. */
  public record Anomaly(Kind kind, List<String> receipts) {}

  /** Kinds of anomalies. */
  public enum Kind {
    /** A case's own seal fails. */
    SEAL_BROKEN,
    /** Two cases have the same picture. */
    SAME_PICTURE,
    /** Two cases come from one visit. */
    SAME_VISIT,
    /** Two IDs within seconds at one kiosk, without a visit's end between. */
    TOO_CLOSE
  }

  /** Whether a visit ended between two entries of a log. */
  @FunctionalInterface
  public interface VisitEnds {
    /** With the entries' numbers, both excluded. */
    boolean between(String kiosk, int epoch, long after, long before);
  }

  /** Looks over these cases. */
  public static CrossCheck of(List<Member> members, VisitEnds ends) {
    List<Anomaly> found = new ArrayList<>();
    for (Member member : members) {
      if (member.original().verdict() instanceof SealVerdict.Broken) {
        found.add(new Anomaly(Kind.SEAL_BROKEN, List.of(member.receipt())));
      }
    }
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        pair(members.get(i), members.get(j), ends).stream().forEach(found::add);
      }
    }
    return new CrossCheck(members, found);
  }

  private static List<Anomaly> pair(Member one, Member two, VisitEnds ends) {
    if (one.shutter().isEmpty() || two.shutter().isEmpty()) {
      return List.of();
    }
    Statement.Shutter a = one.shutter().get();
    Statement.Shutter b = two.shutter().get();
    List<String> receipts = List.of(one.receipt(), two.receipt());
    List<Anomaly> found = new ArrayList<>();
    if (a.pictureSha256().equals(b.pictureSha256())) {
      found.add(new Anomaly(Kind.SAME_PICTURE, receipts));
    }
    if (a.visitId().equals(b.visitId())) {
      found.add(new Anomaly(Kind.SAME_VISIT, receipts));
    }
    boolean sameLog = a.kiosk().equals(b.kiosk()) && a.epoch() == b.epoch();
    boolean close = Duration.between(a.at(), b.at()).abs().compareTo(CLOSE) < 0;
    if (sameLog && close && !endsBetween(one.file(), two.file(), ends)) {
      found.add(new Anomaly(Kind.TOO_CLOSE, receipts));
    }
    return found;
  }

  private static boolean endsBetween(CaseFile one, CaseFile two, VisitEnds ends) {
    long first = Math.min(one.opened().seq(), two.opened().seq());
    long last = Math.max(one.opened().seq(), two.opened().seq());
    return ends.between(one.opened().kiosk(), one.opened().epoch(), first, last);
  }

  /** Whether the batch may go out. */
  public boolean clear() {
    return anomalies.isEmpty();
  }

  /** What is wrong with this case. */
  public List<Anomaly> of(String receipt) {
    return anomalies.stream().filter(a -> a.receipts().contains(receipt)).toList();
  }

  @Override
  public String toString() {
    return "CrossCheck[" + members.size() + " cases, " + anomalies.size() + " anomalies]";
  }
}
