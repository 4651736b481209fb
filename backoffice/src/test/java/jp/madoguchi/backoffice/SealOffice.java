package jp.madoguchi.backoffice;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.application.RecordVault;
import jp.madoguchi.backoffice.keys.OfficeKeys;
import jp.madoguchi.backoffice.keys.OfficeRandomness;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.Tampering;
import jp.madoguchi.backoffice.storage.TestDatabases;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.JpegEncoder;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.web.config.ConfigFile;

/**
 * A demo office with sealed pictures of drawn residents, all approved: the last one was left to
 * staff by the camera. Started by the test, or by hand to look at the pages: arguments are a
 * folder, a port, and {@code swapped} for two pictures exchanged in the database.
 */
final class SealOffice implements AutoCloseable {
  private static final int RESIDENTS = 10;
  private static final long SEED = 20261124;
  private static final int CROP_WIDTH = 448;
  private static final int CROP_HEIGHT = 576;
  private static final int CROP_TOP = 40;

  private final OfficeMain office;
  private final List<String> receipts;

  private SealOffice(OfficeMain office, List<String> receipts) {
    this.office = office;
    this.receipts = receipts;
  }

  static SealOffice start(Path data, int port, boolean swapped) {
    List<String> receipts = new ArrayList<>();
    try (Database database = TestDatabases.derby(data)) {
      OfficeRandomness randomness = OfficeRandomness.ofSystem();
      OfficeKeys keys = OfficeKeys.open(data, randomness, TestKiosk.NOON);
      RecordVault vault = new RecordVault(keys.records(), keys.index(), randomness::bytes);
      fill(new TestOffice(TestOffice.sql(database, () -> 0), keys.sealing(), vault), receipts);
      if (swapped) {
        swap(database, receipts.get(1), receipts.get(2));
      }
    }
    OfficeConfig config =
        ConfigFile.load(
            OfficeConfig.class,
            "backoffice.yaml",
            Optional.empty(),
            Map.of(
                "data",
                data.toString(),
                "port",
                Integer.toString(port),
                "devices.port",
                "0",
                "demo",
                "true"));
    InstantSource clock = InstantSource.fixed(TestKiosk.NOON);
    return new SealOffice(OfficeMain.start(config, clock), receipts);
  }

  private static void fill(TestOffice office, List<String> receipts) {
    TestKiosk kiosk = office.kiosk("k01");
    SealedVisits visits = new SealedVisits(kiosk, SEED);
    for (int i = 1; i <= RESIDENTS; i++) {
      if (i == RESIDENTS) {
        visits.leftToStaff().overriding(List.of("BG_SHADOW"));
      }
      SealedVisits.Visit visit = visits.visit(617 * i, picture(i));
      office.blob(visit.sealed());
      office.arrive(kiosk);
      receipts.add(office.caseOf(kiosk, visit.seq()).receipt());
      office.approve(receipts.getLast());
    }
  }

  private static byte[] picture(int number) {
    Scene scene = Scene.good(Population.resident(SEED, number));
    BufferedImage full = new FaceArtist().draw(scene, 0);
    int left = (FaceArtist.WIDTH - CROP_WIDTH) / 2;
    return new JpegEncoder(0.85).encode(full.getSubimage(left, CROP_TOP, CROP_WIDTH, CROP_HEIGHT));
  }

  private static void swap(Database database, String one, String two) {
    Object first = photo(database, one);
    Object second = photo(database, two);
    Tampering.write(database, "application_case", "photo_blob", second, "receipt = ?", one);
    Tampering.write(database, "application_case", "photo_blob", first, "receipt = ?", two);
  }

  private static Object photo(Database database, String receipt) {
    return Tampering.read(database, "application_case", "photo_blob", "receipt = ?", receipt);
  }

  String base() {
    return "http://127.0.0.1:" + office.server().port();
  }

  /** The cases, in the order of their visits. */
  List<String> receipts() {
    return receipts;
  }

  @Override
  public void close() {
    office.close();
  }

  /** Starts it and stays. */
  public static void main(String[] args) {
    boolean swapped = args.length > 2 && args[2].equals("swapped");
    SealOffice running = start(Path.of(args[0]), Integer.parseInt(args[1]), swapped);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
  }
}
