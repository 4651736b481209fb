package jp.madoguchi.sim.cardcentre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What {@link CentreFile} writes. */
final class FiledJson {
  private FiledJson() {}

  static byte[] filed(List<FiledApplication> applications) {
    ArrayNode array = CentreJson.MAPPER.createArrayNode();
    for (FiledApplication filed : applications) {
      ObjectNode json =
          array
              .addObject()
              .put("receiptNumber", filed.receiptNumber())
              .put("reference", filed.reference())
              .put("idHash", filed.idHash())
              .put("receivedAt", filed.receivedAt().toString())
              .put("decidedAt", filed.decidedAt().toString());
      CentreJson.put(json, filed.verdict());
    }
    return CentreJson.bytes(array);
  }

  static List<FiledApplication> filed(byte[] file) throws MalformedException {
    List<FiledApplication> applications = new ArrayList<>();
    for (JsonNode json : CentreJson.tree(file)) {
      try {
        applications.add(
            new FiledApplication(
                CentreJson.text(json, "receiptNumber"),
                CentreJson.text(json, "reference"),
                CentreJson.text(json, "idHash"),
                Instant.parse(CentreJson.text(json, "receivedAt")),
                json.has("defect") ? CentreJson.defect(json.path("defect")) : new Verdict.Valid(),
                Instant.parse(CentreJson.text(json, "decidedAt"))));
      } catch (DateTimeException _) {
        throw new MalformedException("receivedAt, decidedAt: instants");
      }
    }
    return applications;
  }
}
