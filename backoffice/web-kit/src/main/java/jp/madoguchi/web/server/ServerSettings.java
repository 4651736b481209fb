package jp.madoguchi.web.server;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

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
 */
public record ServerSettings(
    String host,
    int port,
    long bodyBytesMax,
    Duration bodyDeadline,
    Set<String> extraHosts,
    Optional<ErrorPage> errorPage) {

  /** Copies the hosts. */
  public ServerSettings {
    extraHosts = Set.copyOf(extraHosts);
  }

  /** The usual limits: 30 s for a body, no error page. */
  public ServerSettings(String host, int port, long bodyBytesMax, Set<String> extraHosts) {
    this(host, port, bodyBytesMax, Duration.ofSeconds(30), extraHosts, Optional.empty());
  }

  /** The same with pages for errors. */
  public ServerSettings withErrorPage(ErrorPage page) {
    return new ServerSettings(
        host, port, bodyBytesMax, bodyDeadline, extraHosts, Optional.of(page));
  }
}
