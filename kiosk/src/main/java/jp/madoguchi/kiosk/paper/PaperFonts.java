package jp.madoguchi.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of the papers: BIZ UDPGothic, which the programs bring along, and for characters that
 * it lacks the fonts that the machine has. Read once; the fallback only when a character needs it.
 */
public final class PaperFonts {
  private static final String FOLDER = "/web-kit/fonts/";

  /** Where Debian keeps fonts with rare characters of names, the richest first. */
  private static final List<Path> FALLBACKS =
      List.of(
          Path.of("/usr/share/fonts/opentype/ipamj-mincho/ipamjm.ttf"),
          Path.of("/usr/share/fonts/truetype/fonts-ipamj-mincho/ipamjm.ttf"),
          Path.of("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"),
          Path.of("/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf"),
          Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));

  private final BaseFont regular;
  private final BaseFont bold;
  private final List<Path> fallbackFiles;
  private Optional<List<BaseFont>> fallbacks = Optional.empty();

  private PaperFonts(BaseFont regular, BaseFont bold, List<Path> fallbackFiles) {
    this.regular = regular;
    this.bold = bold;
    this.fallbackFiles = fallbackFiles;
  }

  /** The program's own fonts, with this machine's as fallback. */
  public static PaperFonts load() {
    return load(FALLBACKS);
  }

  /** With these files as fallback, as far as they exist. */
  static PaperFonts load(List<Path> fallbackFiles) {
    return new PaperFonts(
        own("BIZUDPGothic-Regular.ttf"), own("BIZUDPGothic-Bold.ttf"), List.copyOf(fallbackFiles));
  }

  BaseFont regular() {
    return regular;
  }

  BaseFont bold() {
    return bold;
  }

  /** A font with this character, if there is one. */
  synchronized Optional<BaseFont> fallbackWith(int codePoint) {
    if (fallbacks.isEmpty()) {
      fallbacks = Optional.of(readFallbacks());
    }
    return fallbacks.orElseThrow().stream().filter(f -> f.charExists(codePoint)).findFirst();
  }

  private List<BaseFont> readFallbacks() {
    List<BaseFont> fonts = new ArrayList<>();
    for (Path file : fallbackFiles) {
      if (Files.isReadable(file)) {
        try {
          fonts.add(font(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return List.copyOf(fonts);
  }

  private static BaseFont own(String name) {
    try (InputStream in = PaperFonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is missing in the program");
      }
      return font(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BaseFont font(String name, byte[] bytes) throws IOException {
    BaseFont font =
        BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
    font.setIncludeCidSet(false); // PDF/A-2, 6.2.11.4.2: a set that isn't complete is forbidden
    return font;
  }
}
