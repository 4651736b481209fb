package jp.madoguchi.web.text;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;

/** The sentences of one language. */
public final class Phrases {
  private final String language;
  private final Map<String, String> own;
  private final Map<String, String> fallback;

  Phrases(String language, Map<String, String> own, Map<String, String> fallback) {
    this.language = language;
    this.own = Collections.unmodifiableMap(own);
    this.fallback = fallback;
  }

  /** The language's BCP 47 tag, for the page's {@code lang}. */
  public String language() {
    return language;
  }

  /**
   * The sentence with this key. Arguments are filled in as {@link MessageFormat} does; in a
   * sentence with arguments an apostrophe is written twice.
   *
   * @throws IllegalArgumentException when no language has the key
   */
  public String say(String key, Object... args) {
    String pattern = own.getOrDefault(key, fallback.get(key));
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return args.length == 0
        ? pattern
        : new MessageFormat(pattern, Locale.forLanguageTag(language)).format(args);
  }

  /** Whether there is a sentence with this key. */
  public boolean has(String key) {
    return own.containsKey(key) || fallback.containsKey(key);
  }

  Map<String, String> own() {
    return own;
  }
}
