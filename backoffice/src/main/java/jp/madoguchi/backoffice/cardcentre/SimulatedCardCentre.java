package jp.madoguchi.backoffice.cardcentre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.application.CaseState;

/** The simulator's card centre, docs/card-centre.md. */
public final class SimulatedCardCentre implements CardCentre, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI base;
  private final Duration deadline;
  private final HttpClient http;

  /**
   * At this address.
   *
   * @param base such as {@code http://127.0.0.1:8082}
   * @param deadline longest wait for one answer
   */
  public SimulatedCardCentre(URI base, Duration deadline) {
    this.base = base;
    this.deadline = deadline;
    this.http = HttpClient.newBuilder().connectTimeout(deadline).build();
  }

  @Override
  public boolean automatic() {
    return true;
  }

  @Override
  public List<Sent> send(String batch, List<Filing> filings) {
    List<Sent> all = new ArrayList<>();
    for (Filing filing : filings) {
      all.add(send(filing));
    }
    return all;
  }

  private Sent send(Filing filing) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/cardcentre/v1/applications"))
            .timeout(deadline)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body(filing)))
            .build();
    Optional<HttpResponse<byte[]>> answer = ask(request);
    if (answer.isEmpty()) {
      return new Sent.Later(filing.reference(), "no answer");
    }
    int status = answer.get().statusCode();
    JsonNode json = json(answer.get().body());
    String receipt = json.path("receiptNumber").asText("");
    if ((status == 200 || status == 201) && !receipt.isEmpty() && receipt.length() <= 64) {
      return new Sent.Receipted(filing.reference(), receipt);
    }
    String code = json.path("code").asText("");
    return switch (code) {
      case "cardcentre.already-pending" -> new Sent.Refused(filing.reference(), "DUPLICATE");
      case "cardcentre.photo-refused" -> new Sent.Refused(filing.reference(), "FILETYPE");
      case "cardcentre.malformed", "cardcentre.reference-reused" ->
          new Sent.Refused(filing.reference(), "OTHER");
      default -> new Sent.Later(filing.reference(), "status " + status);
    };
  }

  private static byte[] body(Filing filing) {
    ObjectNode json = JSON.createObjectNode();
    json.put("reference", filing.reference());
    json.put("applicationId", filing.applicationId());
    json.put("birthDate", filing.birthDate().toString());
    ObjectNode wishes = json.putObject("wishes");
    wishes.put("signingCertificate", filing.signingCertificate());
    wishes.put("authenticationCertificate", filing.authenticationCertificate());
    filing.brailleKana().ifPresent(kana -> wishes.put("brailleKana", kana));
    filing.photo().ifPresent(jpeg -> json.put("photo", Base64.getEncoder().encodeToString(jpeg)));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<Standing> standing(String centreReceipt) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/cardcentre/v1/applications/" + centreReceipt))
            .timeout(deadline)
            .build();
    return ask(request)
        .filter(answer -> answer.statusCode() == 200)
        .map(answer -> json(answer.body()))
        .flatMap(SimulatedCardCentre::standing);
  }

  private static Optional<Standing> standing(JsonNode json) {
    String reason = json.path("defect").path("reason").asText("");
    return switch (json.path("status").asText("")) {
      case "RECEIVED" -> Optional.of(new Standing(CaseState.FILED, ""));
      case "VALID" -> Optional.of(new Standing(CaseState.VALID, ""));
      case "DEFECT" -> Optional.of(new Standing(CaseState.DEFECT, reason));
      case "ISSUED" -> Optional.of(new Standing(CaseState.ISSUED, ""));
      case "SHIPPED" -> Optional.of(new Standing(CaseState.SHIPPED, ""));
      default -> Optional.empty();
    };
  }

  private Optional<HttpResponse<byte[]>> ask(HttpRequest request) {
    try {
      return Optional.of(http.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? JSON.createObjectNode() : node;
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
