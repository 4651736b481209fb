package jp.madoguchi.sim.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person's browser without a screen: keeps cookies, reads pages, fills in their forms. */
public final class Browser {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI base;

  /** A browser that opens pages of this server. */
  public Browser(URI base) {
    this.base = base;
  }

  /** The page at this path, after redirects. */
  public Document page(String path) {
    HttpResponse<String> res = send(request(path).header("Accept", "text/html").GET());
    expectSuccess(path, res);
    return Jsoup.parse(res.body(), res.uri().toString());
  }

  /** The JSON at this path. */
  public JsonNode json(String path) {
    HttpResponse<String> res = send(request(path).header("Accept", "application/json").GET());
    expectSuccess(path, res);
    try {
      return JSON.readTree(res.body());
    } catch (JsonProcessingException e) {
      throw new DemoFailedException(path + " does not answer with JSON");
    }
  }

  /** Puts JSON to this path. */
  public void put(String path, Map<String, Object> body) {
    try {
      String json = JSON.writeValueAsString(body);
      expectSuccess(
          path,
          send(
              request(path)
                  .header("Content-Type", "application/json")
                  .PUT(HttpRequest.BodyPublishers.ofString(json))));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Posts form fields and follows to the page that comes of it. */
  public Document post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> res =
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    expectSuccess(path, res);
    return Jsoup.parse(res.body(), res.uri().toString());
  }

  /** Sends a form of a page as it stands, with these values changed or added. */
  public Document submit(Element form, Map<String, String> values) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element input : form.select("input[name]")) {
      String type = input.attr("type");
      boolean chosen = input.hasAttr("checked");
      if ((!type.equals("radio") && !type.equals("checkbox")) || chosen) {
        fields.put(input.attr("name"), input.attr("value"));
      }
    }
    for (Element option : form.select("select[name] option[selected]")) {
      fields.put(option.closest("select").attr("name"), option.attr("value"));
    }
    fields.putAll(values);
    URI action = URI.create(form.absUrl("action"));
    String query = action.getRawQuery() == null ? "" : "?" + action.getRawQuery();
    return post(action.getRawPath() + query, fields);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new DemoFailedException(base + " does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailedException("interrupted");
    }
  }

  private void expectSuccess(String path, HttpResponse<String> res) {
    if (res.statusCode() >= 400) {
      throw new DemoFailedException(
          base + path + " answered " + res.statusCode() + ": " + res.body());
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
