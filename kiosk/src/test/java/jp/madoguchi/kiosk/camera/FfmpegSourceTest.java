package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegSourceTest {
  @Test
  void aDeviceFileIsAV4l2Camera() {
    assertThat(FfmpegSource.of("ffmpeg:/dev/video0"))
        .isEqualTo(new FfmpegSource("v4l2", List.of(), "/dev/video0"));
  }

  @Test
  void anyInputOfFfmpegCanBeNamedInItsOwnWords() {
    assertThat(FfmpegSource.of("ffmpeg:v4l2,input_format=mjpeg:/dev/video2"))
        .isEqualTo(new FfmpegSource("v4l2", List.of("-input_format", "mjpeg"), "/dev/video2"));
    assertThat(FfmpegSource.of("ffmpeg:lavfi:testsrc2=size=640x480:rate=30"))
        .isEqualTo(new FfmpegSource("lavfi", List.of(), "testsrc2=size=640x480:rate=30"));
  }

  @Test
  void aCameraIsAskedForASizeAndADrawnPictureIsNot() {
    assertThat(FfmpegSource.of("ffmpeg:/dev/video0").arguments(1280, 720))
        .containsSequence("-video_size", "1280x720");
    assertThat(FfmpegSource.of("ffmpeg:lavfi:testsrc2").arguments(1280, 720))
        .doesNotContain("-video_size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffmpeg:", "ffmpeg:v4l2", "ffmpeg:v4l2:", "ffmpeg::x", "ffmpeg:a,b:c"})
  void whatIsNoSourceIsRefusedWithASentence(String source) {
    assertThatThrownBy(() -> FfmpegSource.of(source))
        .isInstanceOf(CameraException.class)
        .hasMessageStartingWith("not a");
  }
}
