package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.PhotoProfiles;
import jp.madoguchi.web.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {
  private static final PhotoProfile SHIPPED = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);

  @TempDir Path folder;

  private String file(byte[] content) throws IOException {
    return Files.write(folder.resolve("profile.json"), content).toString();
  }

  private String file(String name, int version, List<PhotoLimit> limits) throws IOException {
    return file(
        PhotoProfiles.write(
            new PhotoProfile(
                name, version, SHIPPED.effective(), "a test", SHIPPED.crop(), limits)));
  }

  @Test
  void withoutAFileTheShippedProfileJudges() {
    assertThat(ProfileFile.read("")).isEqualTo(SHIPPED);
  }

  @Test
  void anOfficesVersionOfTheShippedOneIsTaken() throws IOException {
    int version = SHIPPED.version() * PhotoProfile.OFFICE_VERSIONS + 1;
    assertThat(ProfileFile.read(file(SHIPPED.name(), version, SHIPPED.limits())).id())
        .isEqualTo("my-number-card/" + version);
  }

  @Test
  void whatCantBeUsedIsRefusedInOneSentence() throws IOException {
    refused(folder.resolve("nowhere.json").toString(), "can't be read");
    refused(file("{\"name\":".getBytes(StandardCharsets.UTF_8)), "is no photo profile");
    refused(file("null".getBytes(StandardCharsets.UTF_8)), "is no photo profile");
    refused(file("passport", 5000, SHIPPED.limits()), "is for passport, not for my-number-card");
    PhotoLimit first = SHIPPED.limits().getFirst();
    PhotoLimit strange =
        new PhotoLimit(
            "smile.max",
            "smileShare",
            first.bound(),
            1,
            0,
            first.stage(),
            first.reason(),
            first.level(),
            first.check(),
            first.say(),
            "a test");
    refused(file(SHIPPED.name(), 9001, List.of(strange)), "names a measure or an instruction");
  }

  @Test
  void aProfileOfAnOlderProgramIsRefused() throws IOException {
    PhotoProfile older =
        new PhotoProfile(
            SHIPPED.name(), 1, SHIPPED.effective(), "", SHIPPED.crop(), SHIPPED.limits());
    assertThat(older.shippedVersion()).isEqualTo(1);
    assertThat(
            new PhotoProfile(
                    SHIPPED.name(), 3017, SHIPPED.effective(), "", SHIPPED.crop(), SHIPPED.limits())
                .shippedVersion())
        .isEqualTo(3);
    if (SHIPPED.version() > 1) {
      refused(file(SHIPPED.name(), 1999, SHIPPED.limits()), "is older than this program's");
    }
  }

  private static void refused(String file, String why) {
    assertThatThrownBy(() -> ProfileFile.read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("configuration: photo.profile: " + file)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
