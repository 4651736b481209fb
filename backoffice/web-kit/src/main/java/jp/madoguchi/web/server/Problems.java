package jp.madoguchi.web.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Turns everything that ends a request badly into a problem: JSON for programs, a page for people.
 */
final class Problems {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PROBLEM_JSON = "application/problem+json";

  private final Optional<ErrorPage> errorPage;

  Problems(Optional<ErrorPage> errorPage) {
    this.errorPage = errorPage;
  }

  void register(HttpRouting.Builder routing) {
    routing.error(ProblemException.class, (req, res, e) -> send(req, res, e.problem()));
    routing.error(
        RequestException.class, (req, res, e) -> send(req, res, ofStatus(e.status().code())));
    routing.error(
        HttpException.class, (req, res, e) -> send(req, res, ofStatus(e.status().code())));
    routing.error(
        Exception.class,
        (req, res, e) -> {
          // The message may quote a body, so only the type and the place are logged.
          LOG.log(
              Level.ERROR, () -> "request failed: " + e.getClass().getName() + " at " + place(e));
          send(req, res, ofStatus(500));
        });
  }

  /** For requests that never reach a route: unreadable header, body over the limit. */
  DirectHandlers direct() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(
          event,
          (_, _, status, headers, _) ->
              DirectHandler.TransportResponse.builder()
                  .status(status)
                  .headers(headers)
                  .header(HeaderNames.CONTENT_TYPE, PROBLEM_JSON)
                  .entity(json(ofStatus(status.code())))
                  .build());
    }
    return handlers.build();
  }

  void send(ServerRequest req, ServerResponse res, Problem problem) {
    if (res.isSent()) {
      return;
    }
    res.status(Status.create(problem.status()));
    boolean forPeople =
        errorPage.isPresent()
            && req.headers()
                .first(HeaderNames.ACCEPT)
                .filter(a -> a.contains("text/html"))
                .isPresent();
    if (forPeople) {
      res.header(HeaderNames.CONTENT_TYPE, "text/html; charset=UTF-8");
      res.send(errorPage.get().render(req, problem));
    } else {
      res.header(HeaderNames.CONTENT_TYPE, PROBLEM_JSON);
      res.send(json(problem));
    }
  }

  private static byte[] json(Problem problem) {
    try {
      return JSON.writeValueAsBytes(problem.json());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith("jp.madoguchi.")) {
        return frame.toString();
      }
    }
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 400 ->
          problem(
              400,
              "http.bad-request",
              "送られた内容を読めません。",
              "The request is malformed.",
              "内容を確かめて、もう一度お試しください。");
      case 404 ->
          problem(
              404,
              "http.not-found",
              "ページが見つかりません。",
              "There is nothing at this address.",
              "最初の画面にもどってください。");
      case 405 ->
          problem(
              405,
              "http.method",
              "この操作はできません。",
              "This method isn't served here.",
              "最初の画面にもどってください。");
      case 413 ->
          problem(
              413,
              "http.too-large",
              "送られた内容が大きすぎます。",
              "The body is larger than allowed.",
              "小さくしてお試しください。");
      case 415 ->
          problem(
              415,
              "http.media-type",
              "この形式は受け付けません。",
              "This media type isn't served.",
              "形式を確かめてください。");
      case 503 ->
          problem(
              503,
              "http.busy",
              "ただいま混み合っています。",
              "Too many requests at once.",
              "少し待って、もう一度お試しください。");
      default ->
          status >= 500
              ? problem(
                  status,
                  "http.internal",
                  "うまくいきませんでした。入力は失われていません。",
                  "An unexpected error; see the log.",
                  "もう一度お試しください。続くときは係員を呼んでください。")
              : problem(
                  status,
                  "http.refused",
                  "受け付けられませんでした。",
                  "The request was refused.",
                  "最初の画面にもどってください。");
    };
  }

  private static Problem problem(
      int status, String code, String title, String detail, String remedy) {
    return new Problem(status, code, title, detail, remedy);
  }
}
