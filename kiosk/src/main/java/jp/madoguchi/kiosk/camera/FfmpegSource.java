package jp.madoguchi.kiosk.camera;

import java.util.ArrayList;
import java.util.List;

/**
 * Which input ffmpeg is to read, as the configuration names it: {@code ffmpeg:/dev/video0}, or
 * {@code ffmpeg:FORMAT[,OPTION=VALUE…]:INPUT} in ffmpeg's own words, such as {@code
 * ffmpeg:v4l2,input_format=mjpeg:/dev/video0} or {@code
 * ffmpeg:lavfi:testsrc2=size=1280x720:rate=30}.
 *
 * @param format of the input, as {@code ffmpeg -f} takes it
 * @param options further options of the input, name and value in turn
 * @param input what {@code ffmpeg -i} takes
 */
record FfmpegSource(String format, List<String> options, String input) {
  private static final String SCHEME = "ffmpeg:";
  // A drawn picture: it has its size in its own words, and would come as fast as it can be made.
  private static final String DRAWN = "lavfi";
  private static final int FRAMES_A_SECOND = 30;

  FfmpegSource {
    options = List.copyOf(options);
  }

  /** Whether the source is one for ffmpeg. */
  static boolean names(String source) {
    return source.startsWith(SCHEME);
  }

  /**
   * Reads a source.
   *
   * @throws CameraException when it names no format and isn't a device file
   */
  static FfmpegSource of(String source) {
    String rest = source.substring(SCHEME.length());
    if (rest.startsWith("/dev/")) {
      return new FfmpegSource("v4l2", List.of(), rest);
    }
    int colon = rest.indexOf(':');
    if (colon < 1 || colon == rest.length() - 1) {
      throw new CameraException(
          "not a source for ffmpeg (ffmpeg:/dev/video0 or ffmpeg:FORMAT:INPUT): " + source);
    }
    List<String> words = List.of(rest.substring(0, colon).split(","));
    List<String> options = new ArrayList<>();
    for (String option : words.subList(1, words.size())) {
      int equals = option.indexOf('=');
      if (equals < 1) {
        throw new CameraException("not an option of ffmpeg (OPTION=VALUE): " + option);
      }
      options.add("-" + option.substring(0, equals));
      options.add(option.substring(equals + 1));
    }
    return new FfmpegSource(words.getFirst(), options, rest.substring(colon + 1));
  }

  /**
   * The arguments that make ffmpeg write the input's pictures as BMP files, one after the other.
   */
  List<String> arguments(int width, int height) {
    List<String> all = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin"));
    all.addAll(List.of("-fflags", "nobuffer"));
    all.addAll(List.of("-f", format));
    if (format.equals(DRAWN)) {
      all.add("-re");
    } else {
      all.addAll(List.of("-video_size", width + "x" + height));
      all.addAll(List.of("-framerate", String.valueOf(FRAMES_A_SECOND)));
    }
    all.addAll(options);
    all.addAll(List.of("-i", input, "-an"));
    all.addAll(List.of("-f", "image2pipe", "-c:v", "bmp", "-pix_fmt", "bgr24"));
    // A picture that is not new would hide a camera that stands still.
    all.addAll(List.of("-fps_mode", "passthrough", "-flush_packets", "1", "pipe:1"));
    return all;
  }
}
