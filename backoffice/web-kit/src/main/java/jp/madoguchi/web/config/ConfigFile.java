package jp.madoguchi.web.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a program's configuration: the commented defaults on the class path name every key there
 * is; a file and single overrides ({@code a.b=value}) may change values, never bring new keys.
 */
public final class ConfigFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private ConfigFile() {}

  /**
   * The configuration as a record.
   *
   * @param defaultsResource class-path name of the commented YAML
   * @param overrides dotted key to value
   * @throws ConfigException when a key or a value is wrong
   */
  public static <T> T load(
      Class<T> type, String defaultsResource, Optional<Path> file, Map<String, String> overrides) {
    ObjectNode merged = defaults(defaultsResource);
    file.ifPresent(path -> merge(merged, parse(path), path.getFileName().toString(), ""));
    overrides.forEach((key, value) -> override(merged, key, value));
    try {
      return YAML.treeToValue(merged, type);
    } catch (JsonMappingException e) {
      String path =
          e.getPath().stream()
              .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
              .collect(Collectors.joining("."));
      throw new ConfigException(
          "configuration: the value of '" + path + "' can't be used: " + firstLine(e));
    } catch (JsonProcessingException e) {
      throw new ConfigException("configuration: " + firstLine(e));
    }
  }

  private static ObjectNode defaults(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource);
      }
      return (ObjectNode) YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return YAML.readTree(in);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
      throw new ConfigException(path + line + ": not YAML: " + firstLine(e));
    } catch (IOException e) {
      throw new ConfigException(path + ": can't be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static void merge(ObjectNode into, JsonNode from, String file, String path) {
    if (from.isMissingNode() || from.isNull()) {
      return;
    }
    if (!from.isObject()) {
      throw new ConfigException(file + ": '" + path + "' must hold keys, not a single value");
    }
    Iterator<Map.Entry<String, JsonNode>> fields = from.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      JsonNode known = into.get(field.getKey());
      boolean freeMap = into.isEmpty() && !path.isEmpty();
      if (known == null && !freeMap) {
        throw unknown(file, name, into);
      }
      if (known instanceof ObjectNode object && !object.isEmpty()) {
        merge(object, field.getValue(), file, name);
      } else {
        into.set(field.getKey(), field.getValue());
      }
    }
  }

  private static void override(ObjectNode root, String key, String value) {
    String[] parts = key.split("\\.", -1);
    ObjectNode at = root;
    for (int i = 0; i < parts.length; i++) {
      JsonNode next = at.get(parts[i]);
      boolean last = i == parts.length - 1;
      if (next == null || (!last && !next.isObject())) {
        throw unknown("--set", key, at);
      }
      if (last) {
        at.set(parts[i], scalar(value));
      } else {
        at = (ObjectNode) next;
      }
    }
  }

  private static JsonNode scalar(String value) {
    try {
      JsonNode node = YAML.readTree(value);
      return node.isMissingNode() || node.isNull() ? YAML.getNodeFactory().textNode(value) : node;
    } catch (JsonProcessingException e) {
      return YAML.getNodeFactory().textNode(value);
    }
  }

  private static ConfigException unknown(String where, String name, ObjectNode known) {
    TreeSet<String> names = new TreeSet<>();
    known.fieldNames().forEachRemaining(names::add);
    return new ConfigException(
        where + ": there is no key '" + name + "'; here there are: " + String.join(", ", names));
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
