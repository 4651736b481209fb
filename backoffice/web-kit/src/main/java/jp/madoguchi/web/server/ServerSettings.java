package jp.madoguchi.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Where a server listens and what it refuses.
 *
 * @param host address to bind
 * @param port 0 = any free one
 * @param bodyBytesMax largest request body
 * @param bodyDeadline longest time for a request that brings a body
 * @param extraHosts host names beside loopback that requests may be addressed to (against DNS
 *     rebinding)
 * @param errorPage how a browser is told of a problem
 * @param tls the server's side of TLS 1.3; a client may show a certificate, which is checked then
 */
public record ServerSettings(
    String host,
    int port,
    long bodyBytesMax,
    Duration bodyDeadline,
    Set<String> extraHosts,
    Optional<ErrorPage> errorPage,
    Optional<SSLContext> tls) {

  /** Copies the hosts. */
  public ServerSettings {
    extraHosts = Set.copyOf(extraHosts);
  }

  /** The usual limits: 30 s for a body, no error page. */
  public ServerSettings(String host, int port, long bodyBytesMax, Set<String> extraHosts) {
    this(
        host,
        port,
        bodyBytesMax,
        Duration.ofSeconds(30),
        extraHosts,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with pages for errors. */
  public ServerSettings withErrorPage(ErrorPage page) {
    return new ServerSettings(
        host, port, bodyBytesMax, bodyDeadline, extraHosts, Optional.of(page), tls);
  }

  /** The same over TLS. */
  public ServerSettings withTls(SSLContext context) {
    return new ServerSettings(
        host, port, bodyBytesMax, bodyDeadline, extraHosts, errorPage, Optional.of(context));
  }
}
