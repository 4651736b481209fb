package jp.madoguchi.sim.fault;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Carries out plans in real time. */
public final class FaultDrill implements AutoCloseable {
  private final FaultTarget target;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fault-drill").factory());

  /** A drill for that target. */
  public FaultDrill(FaultTarget target) {
    this.target = target;
  }

  /** Starts a plan now; beside plans that run already. */
  public void start(FaultPlan plan) {
    for (FaultPlan.Step step : plan.steps()) {
      later(step.at(), () -> target.begin(step.fault()));
      later(step.at().plus(step.lasts()), () -> target.end(step.fault()));
    }
  }

  private void later(Duration delay, Runnable what) {
    ScheduledFuture<?> _ = timer.schedule(what, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
