package jp.madoguchi.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import jp.madoguchi.sim.control.SimulatorConfig;
import jp.madoguchi.web.config.ConfigException;
import jp.madoguchi.web.config.ConfigFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningSimulatorTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> TEST_VALUES =
      Map.of("port", "0", "card.vpcd", "false", "camera.framesPerSecond", "30");
  private static RunningSimulator simulator;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    simulator = start(TEST_VALUES);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    simulator.close();
  }

  @AfterEach
  void allAsBefore() throws Exception {
    put("/api/resident/r01", "{}");
    put("/api/camera/fault", "{\"fault\":\"NONE\"}");
    put("/api/card", "{}");
    put("/api/card/conduct", "{\"fault\":\"none\",\"speed\":0,\"cardTimeMs\":0}");
    put("/api/network", "{\"state\":\"ON\"}");
    put("/api/clock", "{\"aheadDays\":0}");
  }

  private static RunningSimulator start(Map<String, String> values) {
    Clock clock = Clock.systemUTC();
    return RunningSimulator.start(
        ConfigFile.load(SimulatorConfig.class, "device-sim.yaml", Optional.empty(), values),
        clock,
        () -> clock.millis() * 1_000_000);
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private static HttpResponse<String> put(String path, String body) throws Exception {
    return client.send(
        to(path).PUT(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(to(path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  @Test
  void theStreamIsReadPictureByPicture() throws Exception {
    HttpResponse<InputStream> stream =
        client.send(to("/camera/stream.mjpg").build(), HttpResponse.BodyHandlers.ofInputStream());
    String type = stream.headers().firstValue("Content-Type").orElseThrow();
    assertThat(type).startsWith("multipart/x-mixed-replace");
    List<Integer> sizes = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(stream.body())) {
      for (int i = 0; i < 5; i++) {
        byte[] jpeg = nextPart(in);
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getHeight()).isEqualTo(720);
        sizes.add(Arrays.hashCode(jpeg));
      }
    }
    assertThat(sizes).doesNotHaveDuplicates();
  }

  private static byte[] nextPart(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    assertThat(head).contains("--madoguchi-frame\r\n").contains("Content-Type: image/jpeg");
    // the webcam library gives up on headers longer than 100 bytes
    assertThat(head).hasSizeLessThan(100);
    Matcher length = Pattern.compile("Content-Length: ([0-9]+)").matcher(head);
    assertThat(length.find()).isTrue();
    byte[] jpeg = new byte[Integer.parseInt(length.group(1))];
    in.readFully(jpeg);
    return jpeg;
  }

  @Test
  void unpluggingTheCameraEndsTheStreamAndRefusesNewOnes() throws Exception {
    HttpResponse<InputStream> stream =
        client.send(to("/camera/stream.mjpg").build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = stream.body()) {
      assertThat(in.read()).isEqualTo('-');
      put("/api/camera/fault", "{\"fault\":\"DISCONNECTED\"}");
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    assertThat(get("/camera/stream.mjpg").statusCode()).isEqualTo(503);
    assertThat(get("/camera/snapshot.jpg").statusCode()).isEqualTo(503);
    put("/api/camera/fault", "{\"fault\":\"NONE\"}");
    assertThat(get("/camera/snapshot.jpg").statusCode()).isEqualTo(200);
  }

  @Test
  void aSceneIsChangedMemberByMember() throws Exception {
    assertThat(
            put("/api/scene", "{\"expression\":{\"eyesOpen\":0},\"backdrop\":\"OBJECT\"}")
                .statusCode())
        .isEqualTo(200);
    put("/api/scene", "{\"pose\":{\"yaw\":20}}");
    JsonNode scene = json("/api/scene");
    assertThat(scene.at("/expression/eyesOpen").asDouble()).isZero();
    assertThat(scene.at("/expression/mouthOpen").asDouble()).isZero();
    assertThat(scene.at("/pose/yaw").asDouble()).isEqualTo(20);
    assertThat(texts(json("/api/truth").at("/defects")))
        .containsExactlyInAnyOrder("EYES_CLOSED", "BG_OBJECT", "YAW");
  }

  @Test
  void anotherResidentSitsDownWithoutTheDefectsOfTheLast() throws Exception {
    put("/api/scene", "{\"wear\":{\"mask\":true}}");
    JsonNode seated = JSON.readTree(put("/api/resident/r07", "{}").body());
    assertThat(seated.get("applicationId").asText()).startsWith("99999").hasSize(23);
    assertThat(json("/api/state").at("/resident/id").asText()).isEqualTo("r07");
    assertThat(json("/api/truth").get("defects")).isEmpty();
  }

  @Test
  void aScriptRunsFromTheNextPictureOn() throws Exception {
    get("/camera/snapshot.jpg");
    String steps = "{\"steps\":[{\"frame\":1,\"what\":\"CUT\",\"resident\":\"r07\",\"lasts\":1}]}";
    assertThat(post("/api/camera/script", steps).statusCode()).isEqualTo(200);
    for (int i = 0; i < 4; i++) {
      get("/camera/snapshot.jpg");
    }
    assertThat(json("/api/scene").at("/looks/stage").asText()).isEqualTo("VERY_OLD");
    assertThat(json("/api/state").at("/camera/scriptFrame").isNull()).isTrue();
    for (String wrong :
        List.of(
            "{}",
            "{\"steps\":[{\"frame\":1,\"what\":\"FLY\"}]}",
            "{\"steps\":[{\"frame\":1,\"what\":\"CUT\",\"resident\":\"r0\"}]}",
            "{\"steps\":[{\"frame\":1,\"what\":\"CUT\",\"lasts\":0}]}")) {
      assertThat(post("/api/camera/script", wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void anUnavoidableReasonComesWithTheResidentAndGoesAgain() throws Exception {
    put("/api/special", "{\"special\":\"EYE_PATCH\"}");
    assertThat(json("/api/truth").get("special").asText()).isEqualTo("EYE_PATCH");
    assertThat(texts(json("/api/truth").get("excusable"))).containsExactly("EYES_CLOSED");
    put("/api/special", "{}");
    assertThat(json("/api/truth").get("special").isNull()).isTrue();
  }

  @Test
  void aHangingCameraTakesTheConnectionAndSaysNothing() throws Exception {
    put("/api/camera/fault", "{\"fault\":\"HANG\"}");
    var answer =
        client.sendAsync(
            to("/camera/stream.mjpg").build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer)
        .failsWithin(Duration.ofSeconds(2))
        .withThrowableOfType(java.util.concurrent.TimeoutException.class);
    put("/api/camera/fault", "{\"fault\":\"NONE\"}");
    try (DataInputStream in = new DataInputStream(answer.get().body())) {
      assertThat(nextPart(in)).isNotEmpty();
    }
  }

  @Test
  void theResidentHoldsTheFormUpAndPutsItAway() throws Exception {
    put("/api/resident/r03", "{}");
    put("/api/form", "{\"kind\":\"FORM\",\"beside\":true}");
    JsonNode sheet = json("/api/scene").get("sheet");
    assertThat(sheet.get("kind").asText()).isEqualTo("FORM");
    assertThat(sheet.get("applicationId").asText()).endsWith("0003");
    put("/api/form", "{}");
    assertThat(json("/api/scene").get("sheet").isNull()).isTrue();
  }

  @Test
  void theRosterCanBeAskedForAnyNumberOfResidents() throws Exception {
    assertThat(json("/api/residents").get("residents")).hasSizeGreaterThanOrEqualTo(24);
    assertThat(json("/api/residents?count=100").get("residents")).hasSize(100);
    assertThat(get("/api/residents?count=x").statusCode()).isEqualTo(400);
    assertThat(get("/api/residents/r01/face.jpg").headers().firstValue("Content-Type"))
        .contains("image/jpeg");
    assertThat(get("/api/residents/r0/face.jpg").statusCode()).isEqualTo(404);
  }

  @Test
  void aCardIsPutOnTheReaderAndTakenOff() throws Exception {
    put("/api/card", "{\"persona\":\"foreign\"}");
    assertThat(json("/api/state").get("card").asText()).isEqualTo("foreign");
    put("/api/card", "{}");
    assertThat(json("/api/state").get("card").isNull()).isTrue();
  }

  @Test
  void aCardIsSpoiledOnceOrUntilThatIsTakenBack() throws Exception {
    put("/api/card/conduct", "{\"fault\":\"pull@3\"}");
    put("/api/card/conduct", "{\"speed\":424}");
    JsonNode conduct = json("/api/state").get("conduct");
    assertThat(conduct.get("fault").asText()).isEqualTo("pull@3");
    assertThat(conduct.get("speed").asInt()).isEqualTo(424);
    put("/api/card/conduct", "{\"fault\":\"none\"}");
    put("/api/card", "{\"persona\":\"foreign\",\"fault\":\"hang@1\"}");
    assertThat(json("/api/state").at("/conduct/fault").asText()).isEqualTo("none");
  }

  @Test
  void theNetworkIsCutAndTheClockPutAhead() throws Exception {
    put("/api/network", "{\"state\":\"CAPTIVE\"}");
    put("/api/clock", "{\"aheadDays\":3}");
    JsonNode state = json("/api/state");
    assertThat(state.at("/network/state").asText()).isEqualTo("CAPTIVE");
    assertThat(state.at("/network/port").asInt()).isEqualTo(simulator.networkPort());
    assertThat(json("/api/clock").get("aheadDays").asInt()).isEqualTo(3);
  }

  @Test
  void aDrillOfFaultsTellsItsPlan() throws Exception {
    // far away, so that no fault comes in between the other tests
    HttpResponse<String> answer =
        post("/api/faults", "{\"seed\":4,\"count\":2,\"length\":\"P900D\",\"longest\":\"PT1S\"}");
    JsonNode steps = JSON.readTree(answer.body()).get("steps");
    assertThat(steps).hasSize(2);
    assertThat(steps.get(0).get("atSeconds").asDouble()).isGreaterThan(3600);
    assertThat(
            post(
                    "/api/faults",
                    "{\"seed\":4,\"count\":-1,\"length\":\"PT1S\",\"longest\":\"PT1S\"}")
                .statusCode())
        .isEqualTo(400);
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(
        to(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/scene          | {"pose":{"yaw":90}}
          /api/scene          | {"pose":{"jaw":1}}
          /api/scene          | {"backdrop":"FOREST"}
          /api/scene          | {"backdrop":2}
          /api/scene          | {"expression":{"eyesOpen":"wide"}}
          /api/scene          | {"pose":null}
          /api/scene          | {"people":3}
          /api/scene          | {"sheet":{"kind":"FORM","applicationId":"12","beside":false}}
          /api/scene          | [1]
          /api/scene          | {"pose":
          /api/scene          | 7
          /api/form           | {"kind":"NEWSPAPER"}
          /api/camera/fault   | {}
          /api/camera/fault   | {"fault":null}
          /api/camera/fault   | {"fault":"ON_FIRE"}
          /api/card           | {"persona":"king"}
          /api/card           | {"card":"adult"}
          /api/card           | {"persona":"next-generation"}
          /api/card           | {"persona":"adult","fault":"melt"}
          /api/card/conduct   | {"fault":"hang"}
          /api/card/conduct   | {"fault":null}
          /api/card/conduct   | {"speed":300}
          /api/card/conduct   | {"cardTimeMs":-1}
          /api/card/conduct   | {"pace":424}
          /api/special        | {"special":"MOOD"}
          /api/network        | {"state":"SLOWISH"}
          /api/clock          | {"aheadDays":-1}
          /api/clock          | {"aheadDays":1.5e99}
          """)
  void whatCantBeUsedIsRefusedAndChangesNothing(String path, String body) throws Exception {
    JsonNode before = stateWithoutTime();
    HttpResponse<String> answer = put(path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).get("code").asText()).isNotBlank();
    assertThat(stateWithoutTime()).isEqualTo(before);
  }

  private static JsonNode stateWithoutTime() throws Exception {
    return ((com.fasterxml.jackson.databind.node.ObjectNode) json("/api/state"))
        .without(List.of("clock", "truth"));
  }

  @Test
  void unknownResidentsAndForeignPagesAreRefused() throws Exception {
    assertThat(put("/api/resident/r00", "{}").statusCode()).isEqualTo(404);
    HttpRequest forged =
        to("/api/network")
            .header("Origin", "http://evil.example")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"state\":\"OFF\"}"))
            .build();
    assertThat(client.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
    assertThat(json("/api/state").at("/network/state").asText()).isEqualTo("ON");
  }

  @Test
  void thePanelSaysThatAllIsSimulatedAndKeepsThePolicy() throws Exception {
    String page = new String(get("/").body(), StandardCharsets.UTF_8);
    assertThat(page).contains("模擬 SIMULATED").contains("見本 花子");
    assertThat(page).doesNotContain("style=").doesNotContain("onclick").doesNotContain("<script>");
    assertThat(get("/app/panel.js").statusCode()).isEqualTo(200);
    assertThat(get("/app/panel.css").statusCode()).isEqualTo(200);
  }

  @Test
  void everyButtonOfThePanelSendsWhatTheInterfaceTakes() throws Exception {
    String page =
        new String(get("/").body(), StandardCharsets.UTF_8)
            .replace("&#34;", "\"")
            .replace("&quot;", "\"");
    Matcher button =
        Pattern.compile(
                "data-(put|post)=\"([^\"]+)\"[^>]*?data-body=(['\"])(\\{.*?\\}|\\{\\})\\3(?=[ >])")
            .matcher(page);
    int buttons = 0;
    while (button.find()) {
      boolean put = button.group(1).equals("put");
      assertThat(
              (put ? put(button.group(2), button.group(4)) : post(button.group(2), button.group(4)))
                  .statusCode())
          .as(button.group())
          .isEqualTo(200);
      buttons++;
    }
    put("/cardcentre/v1/gate", "{\"open\":true}");
    assertThat(buttons).isGreaterThan(110);
  }

  @Test
  void aWrongConfigurationIsRefusedWithASentence() {
    assertThatThrownBy(() -> start(Map.of("port", "0", "camera.resident", "r00")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("r01 to r28");
    assertThatThrownBy(() -> start(Map.of("port", "0", "camera.framesPerSecond", "500")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("framesPerSecond must lie between 1 and 30");
    assertThatThrownBy(() -> start(Map.of("camera.fps", "5")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("framesPerSecond");
  }

  private static List<String> texts(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(node -> all.add(node.asText()));
    return all;
  }
}
