package jp.madoguchi.backoffice.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.cardcentre.FilingDesk;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.IssuanceKind;

/** What staff read for the names in the code. */
public final class Labels {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("M月d日(E) HH:mm", Locale.JAPAN).withZone(JAPAN);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("M/d HH:mm:ss", Locale.JAPAN).withZone(JAPAN);

  private static final String KIOSK = "kiosk ";

  private Labels() {}

  /** A moment, in Japan. */
  public static String at(Instant moment) {
    return WHEN.format(moment);
  }

  /** A moment to the second, in Japan. */
  static String second(Instant moment) {
    return SECOND.format(moment);
  }

  /** An application ID but for its last four digits, in groups of four. */
  static String idHead(ApplicationId id) {
    String head = id.digits().substring(0, id.digits().length() - 4);
    return head.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** How long ago that was. */
  public static String ago(Instant then, Instant now) {
    Duration ago = Duration.between(then, now);
    if (ago.toMinutes() < 1) {
      return "いま";
    } else if (ago.toHours() < 1) {
      return ago.toMinutes() + "分前";
    } else if (ago.toDays() < 1) {
      return ago.toHours() + "時間前";
    }
    return ago.toDays() + "日前";
  }

  /** Who did something: staff by their name, programs by what they are. */
  public static String actor(String actor) {
    if (actor.equals(FilingDesk.ROBOT)) {
      return "自動（J-LIS連携）";
    }
    return actor.startsWith(KIOSK) ? "キオスク " + actor.substring(KIOSK.length()) : actor;
  }

  /** How far a clock is off: seconds, or minutes where it is much. */
  public static String skew(Duration skew) {
    String way = skew.isNegative() ? "遅れ" : "進み";
    Duration size = skew.abs();
    if (size.toMillis() < 1000) {
      return "1秒未満";
    }
    return size.toMinutes() < 2 ? size.toSeconds() + "秒の" + way : size.toMinutes() + "分の" + way;
  }

  /** Why a card is applied for; a name of a later version stands as it came. */
  public static String issuance(String kind) {
    return Arrays.stream(IssuanceKind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(IssuanceKind::label)
        .orElse(kind);
  }

  /** 性別 by its digit (JIS X 0303). */
  public static String sex(String digit) {
    return switch (digit) {
      case "1" -> "男";
      case "2" -> "女";
      case "9" -> "その他";
      default -> "不明";
    };
  }

  /** A role. */
  public static String of(Role role) {
    return switch (role) {
      case CLERK -> "窓口";
      case SUPERVISOR -> "主任";
      case MANAGER -> "課長";
      case ADMIN -> "管理者";
    };
  }

  /** A state of a case. */
  public static String of(CaseState state) {
    return switch (state) {
      case RECEIVED -> "1人目の確認待ち";
      case FIRST_CHECKED -> "2人目の確認待ち";
      case SECOND_CHECKED -> "送付待ち";
      case FILED -> "送付ずみ";
      case VALID -> "有効申請";
      case DEFECT -> "不備";
      case ISSUED -> "発行ずみ";
      case SHIPPED -> "市へ発送";
      case SENT_BACK -> "再申請のお願い";
      case WITHDRAWN -> "取り下げ";
      case DUPLICATE -> "重複";
    };
  }

  /** The colour of a state: g, y, r or none. */
  public static String kind(CaseState state) {
    return switch (state) {
      case RECEIVED, FIRST_CHECKED -> "y";
      case DEFECT, DUPLICATE, SENT_BACK -> "r";
      case VALID, ISSUED, SHIPPED -> "g";
      case SECOND_CHECKED, FILED, WITHDRAWN -> "";
    };
  }

  /** Why the desk refused. */
  public static String of(Desk.Why why) {
    return switch (why) {
      case UNKNOWN -> "この受付番号の申請はありません。";
      case SAME_PERSON -> "2人目の確認は、1人目とは別の職員が行ってください。";
      case SEAL_BROKEN -> "承認できません。写真と申請書IDの組が、撮影の記録と合わないためです。主任に知らせて調べ、本人には撮り直しをお願いしてください。";
      case WRONG_STATE -> "いまの状態では、この操作はできません。";
      case CHANGED_MEANWHILE -> "ほかの職員が先に操作しました。いまの内容を確かめてください。";
    };
  }

  /** A kiosk's state. */
  public static String of(Kiosk.State state) {
    return switch (state) {
      case ENROLLED -> "使用中";
      case SUSPENDED -> "停止中";
      case RETIRED -> "終了";
    };
  }

  /** Who applies (rules B2). */
  public static String applicant(String kind) {
    return switch (kind) {
      case "SELF" -> "本人";
      case "CHILD" -> "親が子の分を";
      case "REPRESENTED" -> "代理人";
      default -> kind;
    };
  }

  /** A language of the screens by its own name. */
  public static String language(String tag) {
    return switch (tag) {
      case "ja" -> "日本語";
      case "ja-x-easy" -> "やさしい日本語";
      case "en" -> "English";
      default -> tag;
    };
  }
}
