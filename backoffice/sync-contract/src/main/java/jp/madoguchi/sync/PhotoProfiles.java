package jp.madoguchi.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.SpecialCases;

/**
 * Photo profiles as JSON: the built-in ones, and those that an office has made of them. Kiosk and
 * office read the same file.
 */
public final class PhotoProfiles {
  /** The profile of マイナンバーカード. */
  public static final String MY_NUMBER_CARD = "my-number-card";

  private PhotoProfiles() {}

  /** The profile of that name as this version ships it. */
  public static PhotoProfile builtIn(String name) {
    return read(resource(name));
  }

  /** The special cases (写真特例) as this version ships them. */
  public static SpecialCases specialCases() {
    return SyncJson.read(resource("special-cases"), SpecialCases.class);
  }

  private static byte[] resource(String name) {
    String file = "/photo-profiles/" + name + ".json";
    try (InputStream in = PhotoProfiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no photo profile of the name " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a profile.
   *
   * @throws MalformedException when it is none
   */
  public static PhotoProfile read(byte[] json) {
    return SyncJson.read(json, PhotoProfile.class);
  }

  /** Writes a profile. */
  public static byte[] write(PhotoProfile profile) {
    return SyncJson.write(profile);
  }
}
