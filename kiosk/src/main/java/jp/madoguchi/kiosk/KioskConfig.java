package jp.madoguchi.kiosk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import jp.madoguchi.kiosk.camera.CameraSettings;
import jp.madoguchi.kiosk.card.pcsc.ReaderSettings;
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
    Visit visit) {

  /** Values that only people can get wrong are refused with a sentence. */
  KioskConfig {
    require(port >= 0 && port <= 65535, "port: 0 to 65535");
    require(name.matches("[a-z0-9][a-z0-9-]{0,31}"), "name: lower-case letters, digits, hyphens");
    require(camera.width() >= 1 && camera.height() >= 1, "camera.width, height: at least 1");
    require(visit.idleSeconds() >= 1, "visit.idleSeconds: at least 1");
    require(visit.askSeconds() >= 1, "visit.askSeconds: at least 1");
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
