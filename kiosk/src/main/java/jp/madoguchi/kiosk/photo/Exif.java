package jp.madoguchi.kiosk.photo;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two things of a file's EXIF that matter here; the rest (place, maker, thumbnail) is never
 * looked at.
 *
 * @param orientation 1 to 8 as EXIF numbers them; 1 = as it lies
 * @param taken when the picture was taken, by the camera's own clock
 */
record Exif(int orientation, Optional<LocalDate> taken) {
  private static final Exif NONE = new Exif(1, Optional.empty());
  private static final Pattern DATE = Pattern.compile("(\\d{4}):(\\d{2}):(\\d{2})\\b.*");

  /** Reads a JPEG's EXIF; what can't be read counts as not there. */
  static Exif of(byte[] jpeg) {
    try {
      Metadata metadata =
          JpegMetadataReader.readMetadata(
              new ByteArrayInputStream(jpeg), List.of(new ExifReader()));
      Integer turn =
          number(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
              .filter(n -> n >= 1 && n <= 8)
              .orElse(1);
      return new Exif(turn, date(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)));
    } catch (ImageProcessingException | IOException e) {
      return NONE;
    }
  }

  private static Optional<Integer> number(Directory directory) {
    return directory == null
        ? Optional.empty()
        : Optional.ofNullable(directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION));
  }

  private static Optional<LocalDate> date(Directory directory) {
    String text =
        directory == null ? null : directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
    Matcher matcher = DATE.matcher(text == null ? "" : text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
