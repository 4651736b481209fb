package jp.madoguchi.kiosk.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.time.Duration;
import java.util.List;

/**
 * A driver for Webcam Capture over an ffmpeg child process: for machines that the library's own
 * driver has no code for (Linux on ARM), for sizes and formats that it can't ask for, and because a
 * process that hangs can be ended, where a thread in a driver can't. Needs ffmpeg and a POSIX
 * shell.
 */
final class FfmpegDriver implements WebcamDriver {
  private final FfmpegSource source;
  private final Duration firstFrameMax;

  FfmpegDriver(FfmpegSource source, Duration firstFrameMax) {
    this.source = source;
    this.firstFrameMax = firstFrameMax;
  }

  @Override
  public List<WebcamDevice> getDevices() {
    return List.of(new FfmpegDevice(source, firstFrameMax));
  }

  @Override
  public boolean isThreadSafe() {
    return true;
  }
}
