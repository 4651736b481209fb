package jp.madoguchi.backoffice.screen;

import java.util.LinkedHashMap;
import java.util.Map;

/** What staff read for the reason why a record can't be read; the exact one stands below it. */
final class ParkedWords {
  private static final Map<String, String> BY_BEGINNING = byBeginning();

  private ParkedWords() {}

  private static Map<String, String> byBeginning() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("a type of a later version", "新しい版のキオスクの記録です。窓口のプログラムを新しくすると読めます。");
    words.put("sealed to a key", "この窓口にない鍵で封がされています。鍵の控えを戻すと読めます。");
    words.put("the seal does not open", "封が開きません。中身か順番が変えられたおそれがあります。");
    words.put("the application ID", "申請書IDが23けたではありません。");
    words.put("an unknown kind", "申請する人の区分が分かりません。");
    words.put("the picture is not", "写真が、この記録のものではありません。");
    words.put("reading it fails", "読む途中で、窓口のプログラムに誤りが起きました。");
    return words;
  }

  static String of(String reason) {
    return BY_BEGINNING.entrySet().stream()
        .filter(each -> reason.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("記録の書き方が正しくありません。");
  }
}
