package jp.madoguchi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.kiosk.paper.PaperFonts;
import jp.madoguchi.kiosk.paper.ReceiptSlip;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.FaceMatcher;
import jp.madoguchi.kiosk.photo.face.FaceTrack;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import org.junit.jupiter.api.Test;

class SlowToolsTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private final AtomicInteger rehearsals = new AtomicInteger();
  private final AtomicInteger pictures = new AtomicInteger();

  /** Counts what it is asked. */
  private final class CountingFakeAnalyser implements FaceAnalyser {
    @Override
    public FaceFindings analyse(RgbImage image) {
      pictures.incrementAndGet();
      return new FaceFindings.None();
    }

    @Override
    public FaceTrack newTrack() {
      throw new UnsupportedOperationException("nobody is photographed here");
    }

    @Override
    public void rehearse() {
      rehearsals.incrementAndGet();
    }

    @Override
    public void close() {}
  }

  private static FaceMatcher noMatcher() {
    return null;
  }

  private static String slip(SlowTools tools) {
    byte[] pdf = tools.slip(new ReceiptSlip("a", "b", "c", "d", "e", "f", List.of(), true));
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  @Test
  void theModelsHaveRunBeforeTheFirstResidentComes() {
    SlowTools tools =
        new SlowTools(CountingFakeAnalyser::new, SlowToolsTest::noMatcher, PaperFonts::load);
    tools.load();
    await().atMost(LONG).until(() -> rehearsals.get() == 1);
    assertThat(tools.faces().analyse(new RgbImage(new int[1], 1, 1)))
        .isInstanceOf(FaceFindings.None.class);
    assertThat(pictures).hasValue(1);
  }

  @Test
  void loadingKeepsNobodyWaiting() {
    CountDownLatch slow = new CountDownLatch(1);
    SlowTools tools =
        new SlowTools(
            () -> {
              awaitQuietly(slow);
              return new CountingFakeAnalyser();
            },
            SlowToolsTest::noMatcher,
            PaperFonts::load);
    tools.load();
    assertThat(slip(tools)).as("papers don't wait for the models").startsWith("%PDF");
    assertThat(rehearsals).hasValue(0);
    slow.countDown();
    await().atMost(LONG).until(() -> rehearsals.get() == 1);
  }

  @Test
  void modelsThatCantBeLoadedLeaveThePapersAlone() {
    SlowTools tools =
        new SlowTools(
            () -> {
              throw new IllegalStateException("no such model");
            },
            SlowToolsTest::noMatcher,
            PaperFonts::load);
    tools.load();
    assertThatThrownBy(tools::faces).isInstanceOf(CompletionException.class);
    assertThat(slip(tools)).startsWith("%PDF");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
