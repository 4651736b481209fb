package jp.madoguchi.web.server;

import io.helidon.webserver.http.ServerRequest;

/** Renders a problem as a page for a person; programs get the JSON instead. */
@FunctionalInterface
public interface ErrorPage {
  /** The page as UTF-8 HTML. */
  byte[] render(ServerRequest request, Problem problem);
}
