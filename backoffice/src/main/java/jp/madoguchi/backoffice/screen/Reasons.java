package jp.madoguchi.backoffice.screen;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.web.text.Phrases;
import jp.madoguchi.web.text.Texts;

/** Why an application can be sent back: what staff choose and what the resident is told. */
public final class Reasons {
  /** Reasons that are not about the photo. */
  static final List<String> DATA =
      List.of("ID_STALE", "BIRTH_DATE_MISMATCH", "REPRESENTATIVE", "OTHER");

  private final Texts sentences = Texts.load("reasons", "ja", "ja-x-easy", "en");
  private final Phrases labels = Texts.load("reason-labels", "ja").in("ja");

  /**
   * One reason to choose.
   *
   * @param sentence in the resident's language
   */
  public record Choice(String code, String label, String sentence) {}

  /** The photo's reasons, with the sentence in this language. */
  List<Choice> photo(String language) {
    List<Choice> choices = new ArrayList<>();
    for (PhotoReason reason : PhotoReason.values()) {
      choices.add(choice(reason.name(), labels.say("photo." + reason.name()), language));
    }
    return choices;
  }

  /** The other reasons, with the sentence in this language. */
  List<Choice> data(String language) {
    return DATA.stream().map(code -> choice(code, labels.say("data." + code), language)).toList();
  }

  private Choice choice(String code, String label, String language) {
    return new Choice(code, label, sentences.in(language).say("sentence." + code));
  }

  /** Whether this is one of the codes. */
  boolean has(String code) {
    return sentences.in("ja").has("sentence." + code);
  }

  /** What staff read for a code; the code itself when it is none of ours. */
  String label(String code) {
    if (labels.has("photo." + code)) {
      return "写真：" + labels.say("photo." + code);
    }
    return labels.has("data." + code) ? labels.say("data." + code) : code;
  }

  Texts sentences() {
    return sentences;
  }
}
