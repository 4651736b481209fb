package jp.madoguchi.web.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.HashSet;
import java.util.Set;

/**
 * Refuses requests that are addressed to another host (DNS rebinding) or that another site's page
 * sends (forged forms), and sets the security headers on every answer.
 */
final class RequestGuard implements Filter {
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);

  private final Set<String> hosts;
  private final Problems problems;

  RequestGuard(ServerSettings settings, Problems problems) {
    this.problems = problems;
    hosts = new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));
    hosts.addAll(settings.extraHosts());
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest req, RoutingResponse res) {
    res.header(HeaderNames.create("Content-Security-Policy"), CONTENT_SECURITY_POLICY);
    res.header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    // "no-referrer" would make browsers send "Origin: null" with their own forms.
    res.header(HeaderNames.create("Referrer-Policy"), "same-origin");
    res.header(
        HeaderNames.create("Permissions-Policy"), "camera=(), microphone=(), geolocation=()");
    res.header(HeaderNames.create("Cross-Origin-Opener-Policy"), "same-origin");
    res.header(HeaderNames.create("Cross-Origin-Resource-Policy"), "same-origin");
    res.header(HeaderNames.CACHE_CONTROL, "no-store");
    String host = req.headers().first(HeaderNames.HOST).orElse(req.authority());
    if (!hosts.contains(withoutPort(host))) {
      problems.send(
          req,
          res,
          new Problem(
              421,
              "http.wrong-host",
              "この名前のサーバーではありません。",
              "The request is addressed to a host that this server does not serve.",
              "Open the address that the program printed at its start."));
      return;
    }
    if (!SAFE.contains(req.prologue().method()) && isForeign(req, host)) {
      problems.send(
          req,
          res,
          new Problem(
              403,
              "http.foreign-origin",
              "ほかのサイトからの操作は受け付けません。",
              "The request was sent by a page of another site.",
              "Use the pages of this server."));
      return;
    }
    chain.proceed();
  }

  private static boolean isForeign(RoutingRequest req, String host) {
    boolean foreignSite =
        req.headers()
            .first(FETCH_SITE)
            .filter(site -> !site.equals("same-origin") && !site.equals("none"))
            .isPresent();
    boolean foreignOrigin =
        req.headers()
            .first(HeaderNames.ORIGIN)
            .filter(origin -> !origin.equals("http://" + host) && !origin.equals("https://" + host))
            .isPresent();
    return foreignSite || foreignOrigin;
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
