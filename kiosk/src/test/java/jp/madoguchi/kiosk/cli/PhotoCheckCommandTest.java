package jp.madoguchi.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sync.PhotoProfiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PhotoCheckCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private CommandLine command;

  @BeforeEach
  void make() {
    command =
        new CommandLine(new PhotoCheckCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
  }

  private Path photo(String name, Scene scene) throws IOException {
    // The drawn head stands in the frame's middle with room for a 35:45 picture of 590 rows.
    BufferedImage frame = new FaceArtist().draw(scene, 1);
    BufferedImage picture = new BufferedImage(933, 1200, BufferedImage.TYPE_INT_RGB);
    double scale = 1200 / 612.0;
    picture
        .createGraphics()
        .drawImage(
            frame,
            (int) (-(640 - 238) * scale),
            (int) (-72 * scale),
            (int) (1280 * scale),
            (int) (720 * scale),
            null);
    Path file = folder.resolve(name);
    ImageIO.write(picture, "jpeg", file.toFile());
    return file;
  }

  @Test
  void aGoodPhotoIsGood() throws IOException {
    Path good = photo("good \"1\".jpg", Scene.good());
    int exit = command.execute(good.toString());
    assertThat(out.toString())
        .startsWith("{\"file\":\"")
        .contains("good \\\"1\\\".jpg\",\"verdict\":\"good\",\"reasons\":[],\"measures\":{")
        .contains("\"yawDegrees\":");
    assertThat(exit).isZero();
  }

  @Test
  void aBadPhotoNamesItsReasonsOnOneLine() throws IOException {
    Path bad = photo("bad.jpg", Scene.good().withSunglasses());
    assertThat(command.execute(bad.toString())).isEqualTo(1);
    assertThat(out.toString().lines().toList())
        .singleElement()
        .asString()
        .contains("\"verdict\":\"retake\"")
        .contains("\"SUNGLASSES\"");
  }

  @Test
  void whatCantBeReadIsOfTheWrongType() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jpg"), "hello");
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    List<String> files =
        List.of(
            text.toString(),
            empty.toString(),
            folder.resolve("missing.jpg").toString(),
            folder.toString());
    assertThat(command.execute(files.toArray(String[]::new))).isEqualTo(1);
    assertThat(out.toString().lines().toList())
        .hasSize(4)
        .allSatisfy(line ->
            assertThat(line)
                .contains("\"verdict\":\"retake\",\"reasons\":[\"FILETYPE\"")
                .contains("\"readableJpeg\":0.0000"));
  }

  private Path scene(String name, Scene scene) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(new FaceArtist().draw(scene, 1), "jpeg", file.toFile());
    return file;
  }

  @Test
  void aWholeSceneIsTooSmallAsAPictureAndGoodAsAFrame() throws IOException {
    Path scene = scene("scene.jpg", Scene.good());
    assertThat(command.execute(scene.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("\"HEAD_TOO_SMALL\"");
    assertThat(command.execute("--frame", scene.toString())).isZero();
    assertThat(out.toString().lines().toList().getLast())
        .contains("\"verdict\":\"good\",\"reasons\":[]")
        .contains("\"frame\":{\"verdict\":\"good\"");
  }

  @Test
  void findingsNameMeasureValueAndLimit() throws IOException {
    Path bad = photo("dark.jpg", Scene.good().withSunglasses());
    command.execute(bad.toString());
    assertThat(out.toString())
        .contains("\"profile\":\"my-number-card/")
        .contains("{\"reason\":\"SUNGLASSES\",\"level\":\"block\",\"measure\":\"eyeLightRatio\",")
        .contains("\"scalars\":{\"BackgroundUniformity\":");
  }

  @Test
  void anotherProfileJudgesByItsOwnLimits() throws IOException {
    Path good = photo("good.jpg", Scene.good());
    Path mine = folder.resolve("mine.json");
    PhotoProfile usual = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
    Files.write(
        mine,
        PhotoProfiles.write(
            new PhotoProfile(
                "mine",
                7,
                usual.effective(),
                "",
                usual.crop(),
                usual.limits().stream()
                    .filter(limit -> limit.id().equals("yaw-degrees.max"))
                    .map(limit -> limit.at(-5, "a test"))
                    .toList())));
    assertThat(command.execute("--profile", mine.toString(), good.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("\"reasons\":[\"YAW\"]").contains("\"profile\":\"mine/7\"");
    assertThat(command.execute("--profile", "passport-guide", good.toString())).isZero();
    assertThat(command.execute("--profile", "no-such", good.toString())).isEqualTo(2);
  }

  @Test
  void twoPicturesOfOneFaceAreTheSamePerson() throws IOException {
    Path one = photo("one.jpg", Scene.good());
    Path other = photo("other.jpg", Scene.good().withSeed(7).withPose(4, 0, 1));
    assertThat(command.execute("--compare", one.toString(), other.toString())).isZero();
    assertThat(out.toString()).contains("\"verdict\":\"same\"");
    Path text = Files.writeString(folder.resolve("text.jpg"), "hello");
    assertThat(command.execute("--compare", one.toString(), text.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("\"verdict\":\"no_face\",\"similarity\":null");
    assertThat(command.execute("--compare", one.toString())).isEqualTo(2);
  }

  @Test
  void aFileOfTwoGigabytesIsNeverRead() throws IOException {
    Path huge = folder.resolve("huge.jpg");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L * 1024 * 1024 * 1024);
    }
    assertThat(command.execute(huge.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"reasons\":[\"FILETYPE\"]")
        .contains("\"fileBytes\":2147483648.0000");
  }

  @Test
  void withoutAFileItSaysHowToUseIt() {
    assertThat(command.execute()).isEqualTo(2);
    assertThat(err.toString()).contains("FILE");
  }
}
