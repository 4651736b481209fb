package jp.madoguchi.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After 50 visits with marker data, no marker is found in any file that the kiosk left. */
class CanaryIT {
  private static final int VISITS = 50;
  private static final int WITH_PHOTO_EVERY = 5;
  private static final String MARKER = "CANARY金糸雀";
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  @TempDir Path data;

  @Test
  void fiftyVisitsLeaveNoMarkerInAnyFileOfTheKiosk() throws IOException {
    List<String> markers = new ArrayList<>(List.of(MARKER));
    try (TestWorld world = TestWorld.start(data)) {
      List<Resident> people = Roster.on(LocalDate.now(ZoneId.of("Asia/Tokyo"))).first(200);
      List<Resident> babies = people.stream().filter(CanaryIT::isBaby).toList();
      List<Resident> others = people.stream().filter(p -> !isBaby(p)).toList();
      for (int i = 0; i < VISITS; i++) {
        boolean photo = i % WITH_PHOTO_EVERY == 0;
        Resident face = photo ? others.get(i) : babies.get(i % babies.size());
        Resident marked = marked(face, i);
        markers.add(marked.applicationId());
        markers.add(face.applicationId());
        markers.add(marked.mail());
        switch (i % 3) {
          case 0 -> world.visitor().apply(marked, i % 2 == 0 && photo, false);
          case 1 -> world.visitor().applyButErase(marked, "check");
          default -> world.visitor().applyButErase(marked, "contact");
        }
      }
      world.programs().killKiosk(); // what lies on the disk when the power goes
      assertNoMarker(world.programs().kioskData(), markers);
      assertNoMarker(data.resolve("logs"), markers);
    }
    assertThat(filesUnder(data.resolve("backoffice"))).isNotEmpty();
  }

  @Test
  void theSearchFindsAMarkerThatIsThere() throws IOException {
    Path file =
        Files.writeString(
            data.resolve("leak.bin"), "xx" + MARKER + "yy", StandardCharsets.UTF_16LE);
    assertThat(leaks(file, List.of(MARKER))).isNotEmpty();
    Files.writeString(
        file, Base64.getEncoder().encodeToString(("ab" + MARKER).getBytes(StandardCharsets.UTF_8)));
    assertThat(leaks(file, List.of(MARKER))).isNotEmpty();
  }

  private static boolean isBaby(Resident resident) {
    return resident.birthDate().plusYears(1).isAfter(LocalDate.now(ZoneId.of("Asia/Tokyo")));
  }

  private static Resident marked(Resident face, int i) {
    return new Resident(
        face.id(),
        MARKER + i,
        face.kana(),
        face.birthDate(),
        String.format("99998%018d", 7_000_000_000L + i * 7919L),
        "canary-" + i + "-leak@example.jp",
        face.phone(),
        face.looks());
  }

  private static void assertNoMarker(Path folder, List<String> markers) throws IOException {
    List<Path> files = filesUnder(folder);
    assertThat(files).as("files in %s", folder).isNotEmpty();
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      found.addAll(leaks(file, markers));
    }
    assertThat(found).isEmpty();
  }

  private static List<String> leaks(Path file, List<String> markers) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    for (String marker : markers) {
      for (Charset charset : CHARSETS) {
        byte[] needle = marker.getBytes(charset);
        for (String form : forms(needle)) {
          if (bytes.contains(form)) {
            found.add(file + " holds a marker in " + charset);
          }
        }
      }
    }
    return found;
  }

  /** The bytes themselves, and what stands inside a Base64 text at each of the three offsets. */
  private static List<String> forms(byte[] needle) {
    List<String> forms = new ArrayList<>(List.of(new String(needle, StandardCharsets.ISO_8859_1)));
    for (int offset = 0; offset < 3; offset++) {
      byte[] shifted = new byte[offset + needle.length];
      System.arraycopy(needle, 0, shifted, offset, needle.length);
      String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      forms.add(text.substring(offset == 0 ? 0 : offset + 1, text.length() - 2));
    }
    return forms;
  }

  private static List<Path> filesUnder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
