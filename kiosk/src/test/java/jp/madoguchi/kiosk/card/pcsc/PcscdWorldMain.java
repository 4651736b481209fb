package jp.madoguchi.kiosk.card.pcsc;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs {@link PcscdWorld} in this process; started by {@link PcscdIT} in its own namespaces. */
public final class PcscdWorldMain {
  private PcscdWorldMain() {}

  /** Exits 0 only if every test ran and passed. */
  public static void main(String[] args) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(PcscdWorld.class), selectClass(PcscdFaultsWorld.class))
                .build(),
            listener);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.println(
        "took "
            + (listener.getSummary().getTimeFinished() - listener.getSummary().getTimeStarted())
            + " ms");
    listener.getSummary().printTo(out);
    listener.getSummary().printFailuresTo(out);
    boolean good =
        listener.getSummary().getTestsSucceededCount() > 0
            && listener.getSummary().getTestsSucceededCount()
                == listener.getSummary().getTestsFoundCount();
    System.exit(good ? 0 : 1);
  }
}
