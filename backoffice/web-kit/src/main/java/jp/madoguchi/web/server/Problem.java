package jp.madoguchi.web.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong, for people and programs; sent as RFC 9457 {@code application/problem+json}.
 * Nothing personal stands in it.
 *
 * @param status HTTP status
 * @param code stable name, {@code room.what}; the {@code type} member is {@code urn:madoguchi:CODE}
 * @param title what happened, one sentence
 * @param detail why, or what exactly
 * @param remedy what to do now
 * @param members further members that a program needs, such as {@code expectedSeq}
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    String remedy,
    Map<String, Object> members) {

  /** Copies the members. */
  public Problem {
    members = Map.copyOf(members);
  }

  /** A problem without further members. */
  public Problem(int status, String code, String title, String detail, String remedy) {
    this(status, code, title, detail, remedy, Map.of());
  }

  /** The same problem with one more member. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(status, code, title, detail, remedy, more);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "urn:madoguchi:" + code);
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    json.put("code", code);
    json.put("remedy", remedy);
    json.putAll(members);
    return json;
  }
}
