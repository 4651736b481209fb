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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.rules.ApplicationId;

/** The bodies of docs/card-centre.md, read strictly. */
final class CentreJson {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int BRAILLE_MAX = 24;
  private static final JsonMapper MAPPER =
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

  static Filing filing(byte[] body, LocalDate today) throws MalformedException {
    JsonNode json = object(body);
    only(json, "reference", "applicationId", "birthDate", "wishes", "photo");
    String reference = text(json, "reference");
    if (!REFERENCE.matcher(reference).matches()) {
      throw new MalformedException("reference: 1 to 64 of A-Z a-z 0-9 . _ -");
    }
    wishes(json.path("wishes"));
    return new Filing(reference, applicationId(json), birthDate(json, today), photo(json));
  }

  private static ApplicationId applicationId(JsonNode json) throws MalformedException {
    try {
      return new ApplicationId(text(json, "applicationId"));
    } catch (IllegalArgumentException _) {
      throw new MalformedException("applicationId: exactly 23 digits");
    }
  }

  private static LocalDate birthDate(JsonNode json, LocalDate today) throws MalformedException {
    try {
      LocalDate date = LocalDate.parse(text(json, "birthDate"));
      if (!date.isAfter(today)) {
        return date;
      }
    } catch (DateTimeException _) {
      // Told below together with dates to come.
    }
    throw new MalformedException("birthDate: an ISO date, not after today");
  }

  private static void wishes(JsonNode wishes) throws MalformedException {
    only(wishes, "signingCertificate", "authenticationCertificate", "brailleKana");
    for (String name : List.of("signingCertificate", "authenticationCertificate")) {
      if (!wishes.path(name).isBoolean()) {
        throw new MalformedException("wishes." + name + ": true or false");
      }
    }
    JsonNode braille = wishes.path("brailleKana");
    if (!absent(braille) && (!braille.isTextual() || braille.textValue().length() > BRAILLE_MAX)) {
      throw new MalformedException("wishes.brailleKana: at most 24 characters");
    }
  }

  private static Optional<byte[]> photo(JsonNode json) throws MalformedException {
    if (absent(json.path("photo"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(text(json, "photo")));
    } catch (IllegalArgumentException _) {
      throw new MalformedException("photo: Base64");
    }
  }

  static Verdict verdict(byte[] body) throws MalformedException {
    JsonNode json = object(body);
    only(json, "verdict", "defect");
    return switch (text(json, "verdict")) {
      case "VALID" -> new Verdict.Valid();
      case "DEFECT" -> defect(json.path("defect"));
      default -> throw new MalformedException("verdict: VALID or DEFECT");
    };
  }

  private static Verdict defect(JsonNode json) throws MalformedException {
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

  private static void put(ObjectNode json, Verdict verdict) {
    switch (verdict) {
      case Verdict.Valid _ -> {
        // Nothing to name.
      }
      case Verdict.PhotoDefect(var reason) -> json.set("defect", defect("PHOTO", reason.name()));
      case Verdict.DataDefect(var reason) -> json.set("defect", defect("DATA", reason.name()));
    }
  }

  private static ObjectNode defect(String kind, String reason) {
    return MAPPER.createObjectNode().put("kind", kind).put("reason", reason);
  }

  /** The file of {@link CentreFile}. */
  static byte[] filed(List<FiledApplication> applications) {
    ArrayNode array = MAPPER.createArrayNode();
    for (FiledApplication filed : applications) {
      ObjectNode json =
          array
              .addObject()
              .put("receiptNumber", filed.receiptNumber())
              .put("reference", filed.reference())
              .put("idHash", filed.idHash())
              .put("receivedAt", filed.receivedAt().toString())
              .put("decidedAt", filed.decidedAt().toString());
      put(json, filed.verdict());
    }
    return bytes(array);
  }

  static List<FiledApplication> filed(byte[] file) throws MalformedException {
    List<FiledApplication> applications = new ArrayList<>();
    for (JsonNode json : tree(file)) {
      try {
        applications.add(
            new FiledApplication(
                text(json, "receiptNumber"),
                text(json, "reference"),
                text(json, "idHash"),
                Instant.parse(text(json, "receivedAt")),
                json.has("defect") ? defect(json.path("defect")) : new Verdict.Valid(),
                Instant.parse(text(json, "decidedAt"))));
      } catch (DateTimeException _) {
        throw new MalformedException("receivedAt, decidedAt: instants");
      }
    }
    return applications;
  }

  private static JsonNode object(byte[] body) throws MalformedException {
    JsonNode json = tree(body);
    if (!json.isObject()) {
      throw new MalformedException("the body is a JSON object");
    }
    return json;
  }

  private static JsonNode tree(byte[] body) throws MalformedException {
    try {
      return MAPPER.readTree(body);
    } catch (IOException _) {
      throw new MalformedException("the body is not JSON");
    }
  }

  private static void only(JsonNode json, String... names) throws MalformedException {
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

  private static String text(JsonNode json, String name) throws MalformedException {
    if (!json.path(name).isTextual()) {
      throw new MalformedException(name + ": text");
    }
    return json.path(name).textValue();
  }

  private static boolean absent(JsonNode json) {
    return json.isMissingNode() || json.isNull();
  }

  private static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
