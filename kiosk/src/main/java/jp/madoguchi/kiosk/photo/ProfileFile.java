package jp.madoguchi.kiosk.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.PhotoProfiles;
import jp.madoguchi.web.config.ConfigException;

/**
 * The profile that a kiosk judges by: the shipped one, or a file that the office has made. A file
 * that can't be used stops the start with one sentence: a kiosk never judges by half a profile.
 */
public final class ProfileFile {
  private static final int BYTES_MAX = 1024 * 1024;

  private ProfileFile() {}

  /**
   * The shipped profile, or the one in this file.
   *
   * @param file path; empty text = the shipped profile
   * @throws ConfigException when the file can't be read, is no profile of this name, was made from
   *     an older shipped version, or names what this program doesn't have
   */
  public static PhotoProfile read(String file) {
    PhotoProfile shipped = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
    return file.isEmpty() ? shipped : checked(file, parsed(file), shipped);
  }

  private static PhotoProfile parsed(String file) {
    try {
      Path path = Path.of(file);
      if (Files.size(path) > BYTES_MAX) {
        throw refusal(file, "is larger than 1 MB and no profile");
      }
      return PhotoProfiles.read(Files.readAllBytes(path));
    } catch (IOException | InvalidPathException e) {
      throw refusal(file, "can't be read; give the path of a profile that the office saved");
    } catch (MalformedException e) {
      throw refusal(file, "is no photo profile; save it in the office again");
    }
  }

  private static PhotoProfile checked(String file, PhotoProfile profile, PhotoProfile shipped) {
    if (!profile.name().equals(shipped.name())) {
      throw refusal(file, "is for " + profile.name() + ", not for " + shipped.name());
    }
    if (profile.shippedVersion() < shipped.version()) {
      throw refusal(
          file,
          profile.id()
              + " is older than this program's "
              + shipped.id()
              + "; make a new version in the office");
    }
    try {
      profile.limits().forEach(GuideLimit::of);
    } catch (IllegalArgumentException e) {
      throw refusal(
          file, profile.id() + " names a measure or an instruction that this program doesn't have");
    }
    return profile;
  }

  private static ConfigException refusal(String file, String why) {
    return new ConfigException("configuration: photo.profile: " + file + ": " + why);
  }
}
