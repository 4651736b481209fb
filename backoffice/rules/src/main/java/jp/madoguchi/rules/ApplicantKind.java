package jp.madoguchi.rules;

/** Who stands at the kiosk, in relation to the person the card is for (rules B2). */
public enum ApplicantKind {
  /** 本人. */
  SELF,
  /** 自分の子ども: the parent applies as statutory representative (法定代理人). */
  CHILD,
  /** 代理をしている人: an adult ward (成年被後見人) or another represented person. */
  REPRESENTED
}
