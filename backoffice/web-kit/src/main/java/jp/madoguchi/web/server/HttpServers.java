package jp.madoguchi.web.server;

import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** Starts a server with every limit set: Helidon's own defaults are mostly "unlimited". */
public final class HttpServers {
  private static final int CONNECTIONS_MAX = 256;
  private static final int HEADER_BYTES_MAX = 16 * 1024;
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist";

  private HttpServers() {}

  /** Starts the server with the guards, the shared assets, {@code /health} and these routes. */
  public static WebServer start(ServerSettings settings, Consumer<HttpRouting.Builder> routes) {
    HttpRouting.Builder routing = HttpRouting.builder();
    Problems problems = new Problems(settings.errorPage());
    routing.addFilter(new RequestGuard(settings, problems));
    routing.addFilter(new BodyDeadline(settings.bodyDeadline()));
    problems.register(routing);
    assets(routing, "/assets", "web-kit");
    assets(routing, "/assets/htmx", HTMX.substring(1));
    routing.get("/health", (_, res) -> res.send("{\"status\":\"UP\"}"));
    routes.accept(routing);
    WebServerConfig.Builder server = WebServer.builder();
    settings.tls().ifPresent(context -> server.tls(tls(context)));
    return server
        .host(settings.host())
        .port(settings.port())
        .maxPayloadSize(settings.bodyBytesMax())
        .maxTcpConnections(CONNECTIONS_MAX)
        .maxConcurrentRequests(CONNECTIONS_MAX)
        // The sweep closes idle connections only once a period: its default is two minutes.
        .idleConnectionTimeout(Duration.ofSeconds(30))
        .idleConnectionPeriod(Duration.ofSeconds(1))
        .shutdownGracePeriod(Duration.ofMillis(500))
        .shutdownHook(false)
        .directHandlers(problems.direct())
        .addProtocol(
            Http1Config.builder().maxHeadersSize(HEADER_BYTES_MAX).maxPrologueLength(4096).build())
        .routing(routing)
        .build()
        .start();
  }

  /** A client without a certificate is let in: what it may ask is the routes' decision. */
  private static Tls tls(SSLContext context) {
    return Tls.builder()
        .sslContext(context)
        .clientAuth(TlsClientAuth.OPTIONAL)
        .enabledProtocols(List.of("TLSv1.3"))
        .build();
  }

  /** Serves a class-path folder, cached by the browser for an hour. */
  public static void assets(HttpRouting.Builder routing, String path, String classpathFolder) {
    routing.any(
        path + "/*",
        (_, res) -> {
          res.header(HeaderNames.CACHE_CONTROL, "max-age=3600");
          res.next();
        });
    routing.register(
        path,
        StaticContentFeature.createService(
            ClasspathHandlerConfig.builder()
                .location(
                    classpathFolder.startsWith("/")
                        ? classpathFolder.substring(1)
                        : classpathFolder)
                .build()));
  }
}
