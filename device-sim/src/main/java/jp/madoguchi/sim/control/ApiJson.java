package jp.madoguchi.sim.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** JSON in and out; what can't be used becomes a problem that names the member. */
final class ApiJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new JavaTimeModule(), new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ApiJson() {}

  static void send(ServerResponse res, Object value) {
    try {
      res.header(HeaderNames.CONTENT_TYPE, "application/json");
      res.send(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body as that type. */
  static <T> T read(ServerRequest req, Class<T> type) {
    return convert(object(req), type);
  }

  /** The value with the members that the body names replaced, at any depth. */
  static <T> T merged(ServerRequest req, T value, Class<T> type) {
    ObjectNode tree = MAPPER.valueToTree(value);
    merge(tree, object(req));
    return convert(tree, type);
  }

  /** A body with one list: each element is the usual value with the members that it names. */
  static <T> List<T> list(ServerRequest req, String member, T usual, Class<T> type) {
    ObjectNode body = object(req);
    if (body.size() != 1 || !(body.get(member) instanceof ArrayNode elements)) {
      throw malformed("The body must have the one member '" + member + "', a list.");
    }
    List<T> all = new ArrayList<>();
    for (JsonNode element : elements) {
      if (!(element instanceof ObjectNode changes)) {
        throw malformed("'" + member + "' must be a list of objects.");
      }
      ObjectNode tree = MAPPER.valueToTree(usual);
      merge(tree, changes);
      all.add(convert(tree, type));
    }
    return all;
  }

  private static void merge(ObjectNode into, ObjectNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      JsonNode old = into.get(change.getKey());
      if (old instanceof ObjectNode deeper && change.getValue() instanceof ObjectNode inner) {
        merge(deeper, inner);
      } else {
        into.set(change.getKey(), change.getValue());
      }
    }
  }

  private static ObjectNode object(ServerRequest req) {
    byte[] body = req.content().hasEntity() ? req.content().as(byte[].class) : new byte[0];
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw malformed("The body is not JSON.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw malformed("The body must be a JSON object.");
  }

  private static <T> T convert(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw malformed("There is no member '" + e.getPropertyName() + "'.");
    } catch (JsonMappingException e) {
      String path =
          e.getPath().stream()
              .map(step -> String.valueOf(step.getFieldName()))
              .collect(Collectors.joining("."));
      String why = e.getCause() instanceof IllegalArgumentException cause ? cause.getMessage() : "";
      throw malformed(why.isEmpty() ? "The value of '" + path + "' can't be used." : why);
    } catch (JsonProcessingException e) {
      throw malformed("The body can't be read.");
    }
  }

  static ProblemException malformed(String detail) {
    return new ProblemException(
        new Problem(
            400,
            "simulator.malformed",
            "送られた内容を使えません。",
            detail,
            "docs/simulator.md を見て、内容を直してください。"));
  }

  static ProblemException unknown(String detail) {
    return new ProblemException(
        new Problem(404, "simulator.unknown", "見つかりません。", detail, "GET /api/residents で確かめてください。"));
  }
}
