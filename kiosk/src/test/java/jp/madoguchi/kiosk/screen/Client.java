package jp.madoguchi.kiosk.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A resident's browser without a screen: cookies and forms. */
final class Client {
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([0-9a-f]+)\"");
  private static final Pattern STEP = Pattern.compile("\"step\":\"([a-z-]+)\"");
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String url;

  Client(FakeKiosk kiosk) {
    url = kiosk.url();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET(), headers);
  }

  /** Posts the fields with the current token. */
  HttpResponse<String> post(String path, String... fields) {
    Map<String, String> form = new TreeMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    form.putIfAbsent("token", token());
    return postRaw(path, encode(form), "application/x-www-form-urlencoded");
  }

  HttpResponse<String> postRaw(String path, String body, String type, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  HttpResponse<String> begin() {
    return postRaw("/visit", "", "application/x-www-form-urlencoded");
  }

  String state() {
    return get("/visit/state").body();
  }

  String token() {
    Matcher matcher = TOKEN.matcher(state());
    return matcher.find() ? matcher.group(1) : "";
  }

  String step() {
    Matcher matcher = STEP.matcher(state());
    return matcher.find() ? matcher.group(1) : "";
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
