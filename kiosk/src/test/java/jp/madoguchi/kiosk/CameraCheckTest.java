package jp.madoguchi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CameraCheckTest {
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new CameraCheckMain())
        .setOut(new PrintWriter(out, true))
        .execute(arguments);
  }

  private static void needsFfmpeg() {
    assumeThat(Stream.of(System.getenv("PATH").split(":")))
        .as("no ffmpeg here: device-sim/os/ensure-packages.sh")
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));
  }

  @Test
  void aCameraThatWorksIsToldAsJson() throws Exception {
    needsFfmpeg();
    String source = "ffmpeg:lavfi:testsrc2=size=640x480:rate=10";
    assertThat(run("--source", source, "--width", "640", "--height", "480", "--seconds", "2"))
        .isZero();
    JsonNode said = new JsonMapper().readTree(out.toString());
    assertThat(said.at("/source").asText()).isEqualTo(source);
    assertThat(said.at("/size").asText()).isEqualTo("640x480");
    assertThat(said.at("/state").asText()).isEqualTo("LIVE");
    assertThat(said.at("/framesPerSecond").asDouble()).isBetween(2.0, 11.0);
  }

  @Test
  void anotherSizeThanAskedHasAnExitCodeOfItsOwn() {
    needsFfmpeg();
    assertThat(run("--source", "ffmpeg:lavfi:testsrc2=size=640x480:rate=10", "--seconds", "1"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("\"state\":\"OTHER_SIZE\"");
  }

  @Test
  void aCameraThatIsAwayOrASourceThatIsNoneGivesNoPicture() {
    assertThat(run("--source", "http://127.0.0.1:1/none", "--wait", "1")).isEqualTo(3);
    assertThat(run("--source", "ffmpeg:nothing", "--wait", "1")).isEqualTo(3);
    assertThat(out.toString()).contains("\"state\":\"ABSENT\"").contains("\"frames\":0");
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(run("--seconds", "many")).isEqualTo(2);
  }
}
