package jp.madoguchi.backoffice;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.photo.JudgedShot;
import jp.madoguchi.backoffice.photo.SimulatedKiosks;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.PhotoRows;
import jp.madoguchi.backoffice.storage.TestDatabases;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.PhotoProfiles;
import jp.madoguchi.web.config.ConfigFile;

/**
 * A demo office with the pictures of simulated kiosks, one of them with a bad lamp; started by the
 * test, or by hand to look at the pages: arguments are a folder and a port.
 */
final class PhotoOffice implements AutoCloseable {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final long SEED = 7;

  private final OfficeMain office;

  private PhotoOffice(OfficeMain office) {
    this.office = office;
  }

  static PhotoOffice start(Path data, int port) {
    try (Database database = TestDatabases.derby(data)) {
      fill(new PhotoRows(database));
    }
    OfficeConfig config =
        ConfigFile.load(
            OfficeConfig.class,
            "backoffice.yaml",
            Optional.empty(),
            Map.of("data", data.toString(), "port", Integer.toString(port), "demo", "true"));
    Instant noon = Instant.parse("2026-11-22T03:00:00Z");
    return new PhotoOffice(OfficeMain.start(config, InstantSource.fixed(noon)));
  }

  private static void fill(PhotoRows rows) {
    PhotoProfile shipped = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
    List<JudgedShot> shots = new SimulatedKiosks(shipped, SEED).round(shipped, 90);
    shots.subList(448, 450).clear();
    for (int i = 0; i < shots.size(); i++) {
      put(rows, shots.get(i).kiosk(), i, shots.get(i));
    }
    put(rows, "k06", 900, shots.getFirst());
    put(rows, "k06", 901, shots.getFirst());
  }

  private static void put(PhotoRows rows, String kiosk, int number, JudgedShot shot) {
    LocalDate day = TODAY.minusDays(number % 60);
    if (number % 17 == 0) {
      rows.special(kiosk, number, shot.profile(), shot.measures(), "wig");
    } else {
      rows.shot(kiosk, number, shot.profile(), shot.measures());
    }
    rows.outcome(kiosk, number, shot.reason().map(Enum::name).orElse(""), day);
    Map<String, Integer> live = number % 4 == 0 ? Map.of("BG_SHADOW", 2, "YAW", 1) : Map.of();
    Map<String, Integer> overridden =
        number % 11 == 0 ? Map.of("BG_SHADOW", 1) : number % 37 == 0 ? Map.of("HAT", 1) : Map.of();
    rows.visit(kiosk, number, day, 1 + (number % 4 == 0 ? 1 : 0), live, overridden);
  }

  String base() {
    return "http://127.0.0.1:" + office.server().port();
  }

  @Override
  public void close() {
    office.close();
  }

  /** Starts it and stays. */
  public static void main(String[] args) {
    PhotoOffice running = start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
  }
}
