package jp.madoguchi.kiosk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.CameraSettings;
import jp.madoguchi.kiosk.card.pcsc.ReaderSettings;
import jp.madoguchi.kiosk.log.KioskLog;
import jp.madoguchi.kiosk.qr.QrTextReader;
import jp.madoguchi.kiosk.receipt.ReceiptDesk;
import jp.madoguchi.kiosk.session.Limits;
import jp.madoguchi.rules.VenueCapability;
import jp.madoguchi.web.config.ConfigException;

/** kiosk.yaml as a record; what each key means stands there. */
record KioskConfig(
    String host,
    int port,
    Path data,
    String name,
    String venue,
    Set<VenueCapability> venueCapabilities,
    ZoneId zone,
    boolean simulated,
    Office office,
    Camera camera,
    Photo photo,
    Card card,
    Receipt receipt,
    String sticks,
    Visit visit) {

  /** Values that only people can get wrong are refused with a sentence. */
  KioskConfig {
    require(port >= 0 && port <= 65535, "port: 0 to 65535");
    require(name.matches("[a-z0-9][a-z0-9-]{0,31}"), "name: lower-case letters, digits, hyphens");
    require(camera.width() >= 1 && camera.height() >= 1, "camera.width, height: at least 1");
    require(receipt.usable(), "receipt.page: http(s) address, no #, at most 100 characters");
    require(visit.idleSeconds() >= 1, "visit.idleSeconds: at least 1");
    require(visit.askSeconds() >= 1, "visit.askSeconds: at least 1");
  }

  /** The desk before which receipts are held. */
  ReceiptDesk receipts(
      KioskLog log, CameraFeed camera, BooleanSupplier visitRuns, LongSupplier nanos) {
    return new ReceiptDesk(
        camera,
        new QrTextReader()::read,
        log.receiptKeys(receipt.file(data))::check,
        visitRuns,
        nanos,
        receipt.page());
  }

  /** Where sticks are mounted; empty = nothing is offered. */
  Optional<Path> stickFolder() {
    return Optional.of(sticks).filter(folder -> !folder.isEmpty()).map(Path::of);
  }

  record Office(URI url, String tokenFile) {}

  record Camera(String url, int width, int height) {
    CameraSettings settings() {
      return CameraSettings.of(url, width, height);
    }
  }

  record Photo(String profile) {}

  record Card(
      boolean enabled,
      String type,
      String provider,
      String providerArgument,
      String reader,
      String roots) {
    ReaderSettings settings() {
      return new ReaderSettings(type, provider, providerArgument, reader);
    }
  }

  record Receipt(String page, String keys) {
    /** Longer, and the QR could no longer be read from paper. */
    private static final int PAGE_CHARS_MAX = 100;

    boolean usable() {
      boolean address = page.matches("https?://[!-~]+") && !page.contains("#");
      return page.isEmpty() || (address && page.length() <= PAGE_CHARS_MAX);
    }

    /** The file with the fleet's keys; unless it is named it lies beside the kiosk's own. */
    Path file(Path data) {
      return keys.isEmpty() ? data.resolve("fleet-keys.json") : Path.of(keys);
    }
  }

  record Visit(int idleSeconds, int askSeconds) {
    Limits limits() {
      return new Limits(Duration.ofSeconds(idleSeconds), Duration.ofSeconds(askSeconds));
    }
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new ConfigException("configuration: " + sentence);
    }
  }
}
