package jp.madoguchi.kiosk.camera;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A program that opens a camera through ffmpeg and then stays: to be killed by a test. */
final class HoldsACameraMain {
  private HoldsACameraMain() {}

  public static void main(String[] args) throws InterruptedException {
    FfmpegDevice device = new FfmpegDevice(FfmpegSource.of(args[0]), Duration.ofSeconds(30));
    device.open();
    System.out.println("open");
    new CountDownLatch(1).await();
  }
}
