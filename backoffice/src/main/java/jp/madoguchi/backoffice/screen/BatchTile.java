package jp.madoguchi.backoffice.screen;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.cardcentre.CrossCheck;
import jp.madoguchi.backoffice.seal.SealVerdict;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.Statement;

/**
 * One case of a batch on the screen. Personal data.
 *
 * @param kind g, y or r
 * @param seal the seal in a word
 * @param odd what is odd about it
 */
public record BatchTile(
    String receipt,
    String idHead,
    String idLastFour,
    boolean photo,
    String takenAt,
    String kiosk,
    String kind,
    String seal,
    List<String> odd) {

  static BatchTile of(CrossCheck.Member member, List<CrossCheck.Anomaly> anomalies) {
    CaseFile file = member.file();
    Optional<ApplicationId> id =
        member
            .original()
            .application()
            .map(ApplicationSubmitted::applicationId)
            .flatMap(ApplicationId::typed);
    SealVerdict verdict = member.original().verdict();
    String kind = anomalies.isEmpty() ? (verdict instanceof SealVerdict.NoSeal ? "y" : "g") : "r";
    return new BatchTile(
        file.receipt(),
        id.map(Labels::idHead).orElse(""),
        id.map(ApplicationId::lastFour).orElse("????"),
        member.original().picture().isPresent(),
        Labels.second(
            member
                .original()
                .shutter()
                .map(Statement.Shutter::at)
                .orElse(file.opened().submittedAt())),
        file.opened().kiosk(),
        kind,
        word(verdict),
        anomalies.stream()
            .map(CrossCheck.Anomaly::kind)
            .filter(odd -> odd != CrossCheck.Kind.SEAL_BROKEN) // said by the seal itself
            .map(BatchTile::words)
            .distinct()
            .toList());
  }

  private static String word(SealVerdict verdict) {
    return switch (verdict) {
      case SealVerdict.Sound _ -> "✓ 封印は正しい";
      case SealVerdict.NoPicture _ -> "✓ 写真なし（1歳未満）";
      case SealVerdict.NoSeal _ -> "！ 封印の前の写真";
      case SealVerdict.Broken _ -> "✕ 封印が合わない";
    };
  }

  static String words(CrossCheck.Kind kind) {
    return switch (kind) {
      case SEAL_BROKEN -> "封印が合いません";
      case SAME_PICTURE -> "同じ写真です";
      case SAME_VISIT -> "同じ来所の申請です";
      case TOO_CLOSE -> "来所が終わらないまま、数秒で別の申請書IDの写真が撮られています";
    };
  }

  static String sentence(CrossCheck.Anomaly anomaly) {
    return String.join(" と ", anomaly.receipts()) + "：" + words(anomaly.kind()) + "。";
  }

  @Override
  public String toString() {
    return "BatchTile[" + receipt + "]";
  }
}
