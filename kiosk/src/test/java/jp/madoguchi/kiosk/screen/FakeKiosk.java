package jp.madoguchi.kiosk.screen;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.kiosk.outbox.MemoryLogStore;
import jp.madoguchi.kiosk.receipt.ReceiptDesk;
import jp.madoguchi.kiosk.session.FakeDevices;
import jp.madoguchi.kiosk.stick.LogExport;
import jp.madoguchi.kiosk.stick.Sticks;
import jp.madoguchi.rules.VenueCapability;
import jp.madoguchi.sync.FleetKeys;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.web.page.Pages;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;
import jp.madoguchi.web.text.Texts;

/** The real screens on fake devices, on a free port. */
final class FakeKiosk implements AutoCloseable {
  final FakeDevices devices = new FakeDevices(20261122);
  final Signer receiptSigner = Signer.generate();

  /** The text of the QR that the next frames show. */
  final AtomicReference<String> receiptText = new AtomicReference<>();

  private final FleetKeys receiptKeys =
      new FleetKeys(List.of(new FleetKeys.DeviceKey("k01", Set.of(1), receiptSigner.verifier())));
  final ReceiptDesk receipts =
      new ReceiptDesk(
          devices.camera,
          _ -> Optional.ofNullable(receiptText.get()),
          text -> receiptKeys.check(text),
          devices.sessions::inUse,
          devices::nanos,
          "https://madoguchi.example/r");

  /** The age of the oldest unsent record. */
  final AtomicReference<Duration> unsentFor = new AtomicReference<>(Duration.ofMinutes(12));

  /** What the sticks get; sticks are folders under {@code media}. */
  final MemoryLogStore log = new MemoryLogStore();

  final Path folder = newFolder();
  private final WebServer server;

  FakeKiosk() {
    this(Set.of(VenueCapability.APPLY_ONLY));
  }

  FakeKiosk(Set<VenueCapability> capabilities) {
    Desk desk =
        new Desk(
            devices.sessions,
            new Pages("jp.madoguchi.kiosk.templates"),
            Texts.load("kiosk", "ja", "ja-x-easy", "en"),
            _ -> "%PDF-1.7 fake".getBytes(StandardCharsets.US_ASCII),
            slip -> ("%PDF-1.7 fake " + slip).getBytes(StandardCharsets.UTF_8),
            text ->
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h3v3H1zM5"
                    + " 5h3v3H5z'/><title>"
                    + text.length()
                    + "</title></svg>",
            receipts,
            sticks(),
            () ->
                new StaffStatus(
                    new StaffStatus.Light("y", "staff.office.away"),
                    3,
                    Optional.of(unsentFor.get()),
                    new StaffStatus.Light("g", "staff.camera.ASLEEP"),
                    new StaffStatus.Light("y", "staff.lights.LEFT_LIGHT"),
                    new StaffStatus.Light("r", "staff.reader.NO_READER"),
                    devices.sessions.cards().lastFault(),
                    devices.sessions.inUse()),
            "千里中央 特設会場",
            capabilities,
            ZoneId.of("Asia/Tokyo"),
            true);
    server =
        HttpServers.start(
            new ServerSettings("127.0.0.1", 0, KioskRoutes.BODY_BYTES_MAX, Set.of())
                .withErrorPage(KioskRoutes.errorPage(desk)),
            routing -> KioskRoutes.mount(routing, desk));
  }

  private Sticks sticks() {
    TestEnrolment.unlessDone(folder, "k01");
    KioskIdentity identity = KioskIdentity.open(folder, "k01", new Random(5));
    return new Sticks(
        Optional.of(folder.resolve("media")), new LogExport(log, identity, Clock.systemUTC()));
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("fake-kiosk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
