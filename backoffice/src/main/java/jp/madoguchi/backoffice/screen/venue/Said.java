package jp.madoguchi.backoffice.screen.venue;

import java.util.Locale;

/** What the page says after something was done; the address names it, so only known ones count. */
public enum Said {
  /** Nothing was done. */
  NOTHING("", ""),
  /** A venue was added. */
  ADDED("g", "会場を追加しました。次に、キオスクを割り当ててください。"),
  /** A venue was changed. */
  SAVED("g", "保存しました。"),
  /** A venue was closed; can be undone. */
  CLOSED("y", "会場を閉じました。記録と成果は残っています。"),
  /** A venue was opened again. */
  REOPENED("g", "会場をもう一度開きました。"),
  /** A kiosk was placed. */
  PLACED("g", "キオスクを割り当てました。"),
  /** An assignment was taken back; can be undone. */
  WITHDRAWN("y", "割り当てを取り消しました。"),
  /** An assignment ends today. */
  ENDED("g", "割り当てをきょうまでにしました。きょうまでの成果はこの会場に残り、あすからはほかの会場に割り当てられます。"),
  /** An assignment is valid again. */
  RESTORED("g", "割り当てを元に戻しました。"),
  /** Somebody else saved in between. */
  STALE("r", "ほかの職員が先に変更したため、保存していません。いまの内容を確かめて、もう一度お試しください。");

  private final String kind;
  private final String sentence;

  Said(String kind, String sentence) {
    this.kind = kind;
    this.sentence = sentence;
  }

  static Said of(String name) {
    for (Said said : values()) {
      if (said != STALE && said.name().toLowerCase(Locale.ROOT).equals(name)) {
        return said;
      }
    }
    return NOTHING;
  }

  /** Style of the banner: g, y or r. */
  public String kind() {
    return kind;
  }

  /** What to say; empty = nothing. */
  public String sentence() {
    return sentence;
  }
}
