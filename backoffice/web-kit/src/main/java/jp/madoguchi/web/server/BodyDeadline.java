package jp.madoguchi.web.server;

import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends requests whose body dribbles in: the server's own read timeouts have no effect on a slow
 * body, interrupting the handler does.
 */
final class BodyDeadline implements Filter {
  private static final Set<Method> WITHOUT_BODY = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);

  private final Duration deadline;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("body-deadline").factory());

  BodyDeadline(Duration deadline) {
    this.deadline = deadline;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest req, RoutingResponse res) {
    if (WITHOUT_BODY.contains(req.prologue().method())) {
      chain.proceed();
      return;
    }
    Watched watched = new Watched(Thread.currentThread());
    ScheduledFuture<?> alarm =
        timer.schedule(watched::interrupt, deadline.toMillis(), TimeUnit.MILLISECONDS);
    try {
      chain.proceed();
    } finally {
      watched.done();
      alarm.cancel(false);
    }
  }

  /** Makes sure that the interrupt can't hit the connection's next request. */
  private static final class Watched {
    private final Thread thread;
    private boolean over;

    Watched(Thread thread) {
      this.thread = thread;
    }

    synchronized void interrupt() {
      if (!over) {
        thread.interrupt();
      }
    }

    synchronized void done() {
      over = true;
    }
  }
}
