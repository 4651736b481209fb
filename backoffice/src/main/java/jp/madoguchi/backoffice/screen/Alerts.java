package jp.madoguchi.backoffice.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.intake.KioskDirectory;
import jp.madoguchi.backoffice.intake.KioskDirectory.Overview;
import jp.madoguchi.backoffice.seal.SealAlarms;
import jp.madoguchi.sync.Overdue;

/** What staff should mind, in words. */
public final class Alerts {
  /** A kiosk asks for its ack about once a minute: three silent ones are worth a word. */
  static final Duration SILENT = Duration.ofMinutes(4);

  private static final Duration SKEW_MAX = Duration.ofMinutes(5);

  private static final String FORK = "同じ番号で違う記録が届きました。ディスクの複製や入れ替えがなかったか確かめてください。";

  private Alerts() {}

  /**
   * One of them.
   *
   * @param kind y or r
   */
  public record Alert(String kind, String label, String sentence, String href) {}

  static List<Alert> of(List<Overview> kiosks, int parked, Instant now) {
    List<Alert> alerts = new ArrayList<>();
    for (Overview overview : kiosks) {
      alerts.addAll(of(overview, now));
    }
    if (parked > 0) {
      alerts.add(
          new Alert(
              "y", "読めない記録", parked + "件の記録を読めませんでした。ほかの申請には影響しません。主任が理由を確かめて、読み直せます。", "/parked"));
    }
    return alerts;
  }

  private static List<Alert> of(Overview overview, Instant now) {
    List<Alert> alerts = new ArrayList<>();
    Kiosk kiosk = overview.kiosk();
    String name = "キオスク " + kiosk.id();
    if (kiosk.state() == Kiosk.State.SUSPENDED) {
      alerts.add(new Alert("r", "停止中", name + "：受け入れを止めています。" + reason(kiosk), "/kiosks"));
    } else if (kiosk.state() == Kiosk.State.ENROLLED
        && Duration.between(kiosk.lastContact(), now).compareTo(SILENT) > 0) {
      alerts.add(
          silent(
              name,
              Overdue.of(Duration.between(kiosk.lastContact(), now)),
              Labels.ago(kiosk.lastContact(), now)));
    }
    if (overview.visits().missing() > 0) {
      alerts.add(
          new Alert(
              "r",
              "消去の記録",
              name
                  + "："
                  + overview.visits().missing()
                  + "件の利用に、消去の記録がありません。プログラムやディスクが変えられていないか、責任者が確かめてください。",
              "/kiosks"));
    }
    for (KioskDirectory.Alarm alarm : overview.alarms()) {
      if (alarm.kind().equals(SealAlarms.KIND)) {
        alerts.add(new Alert("r", "写真の封印", seal(alarm), "/cases/" + alarm.detail()));
      }
    }
    if (Duration.ofMillis(kiosk.clockSkewMs()).abs().compareTo(SKEW_MAX) > 0) {
      alerts.add(
          new Alert(
              "y",
              "時計",
              name + "：時計が " + Math.abs(kiosk.clockSkewMs()) / 60_000 + "分ずれています。受付の順番には影響しません。",
              "/kiosks"));
    }
    return alerts;
  }

  /** The longer a kiosk is silent, the more there is to do about it. */
  private static Alert silent(String name, Overdue overdue, String ago) {
    String since = name + "：" + ago + "から通信がありません。";
    return switch (overdue) {
      case NONE ->
          new Alert("y", "通信なし", since + "未送信があるかは、こちらからは分かりません。キオスクは申請を受け続け、安全に保管します。", "/kiosks");
      case NOTICE ->
          new Alert("y", "2時間以上 通信なし", since + "この間の申請はまだ届いていません。会場の回線を確かめてください。", "/kiosks");
      case ALARM ->
          new Alert(
              "r",
              "24時間以上 通信なし",
              since + "申請が会場にたまっているかもしれません。回線が直らないときは、キオスクの係員画面からUSBメモリーに書き出して、ここで取り込めます。",
              "/kiosks");
    };
  }

  /** A silence as a tag says it. */
  static String silence(Duration sinceContact) {
    return switch (Overdue.of(sinceContact)) {
      case NONE -> "通信なし";
      case NOTICE -> "2時間以上 通信なし";
      case ALARM -> "24時間以上 通信なし";
    };
  }

  /** An alarm in words. */
  static String alarm(KioskDirectory.Alarm alarm) {
    return switch (alarm.kind()) {
      case "FORK" -> FORK;
      case SealAlarms.KIND -> seal(alarm);
      default -> alarm.kind() + " " + alarm.detail();
    };
  }

  private static String seal(KioskDirectory.Alarm alarm) {
    return alarm.detail() + "：写真と申請書IDの組が、キオスクの記録と合いません。承認も送付もできません。主任に知らせてください。";
  }

  /** The one reason that intake itself gives, in words. */
  static String reason(Kiosk kiosk) {
    return kiosk.stateReason().startsWith("two different entries") ? FORK : kiosk.stateReason();
  }
}
