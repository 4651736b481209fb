package jp.madoguchi.sim.cardcentre;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The bodies of docs/card-centre.md, read strictly. */
final class CentreJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(10 * 1024 * 1024)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CentreJson() {}

  static Verdict verdict(byte[] body) throws MalformedException {
    JsonNode json = object(body);
    only(json, "verdict", "defect");
    return switch (text(json, "verdict")) {
      case "VALID" -> new Verdict.Valid();
      case "DEFECT" -> defect(json.path("defect"));
      default -> throw new MalformedException("verdict: VALID or DEFECT");
    };
  }

  static Verdict defect(JsonNode json) throws MalformedException {
    only(json, "kind", "reason");
    return Verdict.defect(text(json, "kind"), text(json, "reason"))
        .orElseThrow(() -> new MalformedException("defect: no such kind and reason"));
  }

  static boolean gate(byte[] body) throws MalformedException {
    JsonNode json = object(body);
    only(json, "open");
    if (!json.path("open").isBoolean()) {
      throw new MalformedException("open: true or false");
    }
    return json.path("open").booleanValue();
  }

  static byte[] gate(boolean open) {
    return bytes(MAPPER.createObjectNode().put("open", open));
  }

  static byte[] receipt(FilingOutcome.Accepted accepted) {
    return bytes(
        MAPPER
            .createObjectNode()
            .put("receiptNumber", accepted.receiptNumber())
            .put("receivedAt", accepted.receivedAt().toString()));
  }

  static byte[] status(FiledStatus status) {
    return bytes(node(status));
  }

  static byte[] list(List<FiledStatus> statuses) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode array = json.putArray("applications");
    statuses.forEach(status -> array.add(node(status)));
    return bytes(json);
  }

  private static ObjectNode node(FiledStatus status) {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("receiptNumber", status.receiptNumber())
            .put("reference", status.reference())
            .put("status", status.stage().name())
            .put("since", status.since().toString());
    status.defect().ifPresent(defect -> put(json, defect));
    return json;
  }

  static void put(ObjectNode json, Verdict verdict) {
    switch (verdict) {
      case Verdict.Valid _ -> {
        // Nothing to name.
      }
      case Verdict.PhotoDefect(var reason) -> json.set("defect", defect("PHOTO", reason.name()));
      case Verdict.DataDefect(var reason) -> json.set("defect", defect("DATA", reason.name()));
    }
  }

  static ObjectNode defect(String kind, String reason) {
    return MAPPER.createObjectNode().put("kind", kind).put("reason", reason);
  }

  static JsonNode object(byte[] body) throws MalformedException {
    JsonNode json = tree(body);
    if (!json.isObject()) {
      throw new MalformedException("the body is a JSON object");
    }
    return json;
  }

  static JsonNode tree(byte[] body) throws MalformedException {
    try {
      return MAPPER.readTree(body);
    } catch (IOException _) {
      throw new MalformedException("the body is not JSON");
    }
  }

  static void only(JsonNode json, String... names) throws MalformedException {
    if (!json.isObject()) {
      throw new MalformedException("an object with " + String.join(", ", names) + " is missing");
    }
    Set<String> known = Set.of(names);
    for (var member : json.properties()) {
      if (!known.contains(member.getKey())) {
        throw new MalformedException(
            "there is a member that is none of " + String.join(", ", names));
      }
    }
  }

  static String text(JsonNode json, String name) throws MalformedException {
    if (!json.path(name).isTextual()) {
      throw new MalformedException(name + ": text");
    }
    return json.path(name).textValue();
  }

  static boolean absent(JsonNode json) {
    return json.isMissingNode() || json.isNull();
  }

  static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
