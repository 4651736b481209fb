package jp.madoguchi.sim.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Waits until a program answers. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final InstantSource clock;

  Readiness(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns when the program answers, fails as soon as it has ended or after 90 s. */
  void await(Child child, URI base) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (!answers(base)) {
      if (!child.isAlive()) {
        throw new DemoFailedException(child.name() + " has ended. It said:\n" + child.lastLines());
      }
      if (clock.instant().isAfter(deadline)) {
        throw new DemoFailedException(
            child.name() + " does not answer. It said:\n" + child.lastLines());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean answers(URI base) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/health")).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailedException("interrupted");
    }
  }
}
