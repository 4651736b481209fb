package jp.madoguchi.rules;

/** The four PINs of a card as residents know them (rules B8). */
public enum PinKind {
  /** 署名用電子証明書の暗証番号: the signing password. */
  SIGNING(6, 16, 5),
  /** 利用者証明用電子証明書の暗証番号. */
  AUTHENTICATION(4, 4, 3),
  /** 住民基本台帳用の暗証番号: one for the resident, two references with two counters on the card. */
  RESIDENT_REGISTER(4, 4, 3),
  /** 券面事項入力補助用の暗証番号. */
  TEXT_INPUT(4, 4, 3);

  private final int charsMin;
  private final int charsMax;
  private final int triesMax;

  PinKind(int charsMin, int charsMax, int triesMax) {
    this.charsMin = charsMin;
    this.charsMax = charsMax;
    this.triesMax = triesMax;
  }

  /** Shortest length in characters. */
  public int charsMin() {
    return charsMin;
  }

  /** Greatest length in characters. */
  public int charsMax() {
    return charsMax;
  }

  /** Consecutive misses until the card blocks it. */
  public int triesMax() {
    return triesMax;
  }

  /** Whether it is made of digits only. */
  public boolean digitsOnly() {
    return this != SIGNING;
  }
}
