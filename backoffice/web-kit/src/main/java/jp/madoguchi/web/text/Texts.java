package jp.madoguchi.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The message files of a program: {@code texts/NAME.LANGUAGE.properties} on the class path, UTF-8.
 * The first language is the one that is complete by definition; others fall back to it key by key.
 */
public final class Texts {
  private final Map<String, Phrases> byLanguage;
  private final Phrases first;

  private Texts(Map<String, Phrases> byLanguage, Phrases first) {
    this.byLanguage = Collections.unmodifiableMap(byLanguage);
    this.first = first;
  }

  /** Loads the files of these languages (BCP 47 tags). */
  public static Texts load(String name, String firstLanguage, String... others) {
    Map<String, Phrases> all = new LinkedHashMap<>();
    Phrases first = new Phrases(firstLanguage, read(name, firstLanguage), Map.of());
    all.put(firstLanguage, first);
    for (String language : others) {
      all.put(language, new Phrases(language, read(name, language), first.own()));
    }
    return new Texts(all, first);
  }

  /** The phrases of a language; those of the first language when it isn't there. */
  public Phrases in(String language) {
    return byLanguage.getOrDefault(language, first);
  }

  /** The languages in their order. */
  public List<String> languages() {
    return List.copyOf(byLanguage.keySet());
  }

  /** Keys that the first language has and this one lacks; for the test that demands none. */
  public Set<String> missingIn(String language) {
    Set<String> missing = new TreeSet<>(first.own().keySet());
    missing.removeAll(in(language).own().keySet());
    return missing;
  }

  /** Keys of the first language. */
  public Set<String> keys() {
    return new TreeSet<>(first.own().keySet());
  }

  private static Map<String, String> read(String name, String language) {
    String resource = "texts/" + name + "." + language + ".properties";
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no message file " + resource);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> map = new LinkedHashMap<>();
      properties.forEach((key, value) -> map.put((String) key, (String) value));
      return map;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
