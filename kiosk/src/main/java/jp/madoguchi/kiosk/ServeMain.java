package jp.madoguchi.kiosk;

import io.helidon.webserver.WebServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import jp.madoguchi.kiosk.camera.WebcamFeed;
import jp.madoguchi.kiosk.light.FileLightWatch;
import jp.madoguchi.kiosk.light.LightWatch;
import jp.madoguchi.kiosk.log.KioskLog;
import jp.madoguchi.kiosk.paper.PaperFonts;
import jp.madoguchi.kiosk.photo.LivePhotoBooth;
import jp.madoguchi.kiosk.photo.ProfileFile;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.kiosk.photo.face.TfliteFaceMatcher;
import jp.madoguchi.kiosk.presence.ModelEyes;
import jp.madoguchi.kiosk.qr.FormQrReader;
import jp.madoguchi.kiosk.qr.QrEncoder;
import jp.madoguchi.kiosk.receipt.ReceiptDesk;
import jp.madoguchi.kiosk.screen.Desk;
import jp.madoguchi.kiosk.screen.KioskRoutes;
import jp.madoguchi.kiosk.screen.QrSvg;
import jp.madoguchi.kiosk.session.Devices;
import jp.madoguchi.kiosk.session.Environment;
import jp.madoguchi.kiosk.session.Sessions;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.web.config.ConfigFile;
import jp.madoguchi.web.page.Pages;
import jp.madoguchi.web.process.ParentWatch;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;
import jp.madoguchi.web.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: wires the rooms together and serves the screens. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the residents' screens and sends what they applied for to the office.")
final class ServeMain implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "YAML with what differs")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "one value of the YAML")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--port", paramLabel = "PORT", description = "same as --set port=PORT")
  private Optional<String> port = Optional.empty();

  @Option(names = "--data", paramLabel = "DIR", description = "same as --set data=DIR")
  private Optional<String> data = Optional.empty();

  @Option(names = "--with-parent", description = "end when the starting process ends")
  private boolean withParent;

  @Override
  public Integer call() throws InterruptedException {
    port.ifPresent(value -> set.put("port", value));
    data.ifPresent(value -> set.put("data", value));
    KioskConfig values = ConfigFile.load(KioskConfig.class, "kiosk.yaml", config, set);
    if (withParent) {
      ParentWatch.exitWithParent();
    }
    EnrolCommand.unlessDone(values, this::say);
    CountDownLatch end = new CountDownLatch(1);
    RunningKiosk running = start(values);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("shutdown")
                .unstarted(() -> {
                  running.close();
                  end.countDown();
                }));
    say("kiosk ready at http://" + values.host() + ":" + running.server().port());
    end.await();
    return 0;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private static RunningKiosk start(KioskConfig values) {
    PhotoProfile profile = ProfileFile.read(values.photo().profile());
    Clock clock = Clock.system(values.zone());
    SecureRandom random = new SecureRandom();
    SlowTools tools =
        new SlowTools(TfliteFaceAnalyser::new, TfliteFaceMatcher::new, PaperFonts::load);
    KioskLog log =
        KioskLog.open(
            new KioskLog.Settings(values.data(), values.name(), values.office().url()),
            new KioskLog.Clocks(clock, System::nanoTime, random));
    WebcamFeed camera = new WebcamFeed(values.camera().settings(), System::nanoTime);
    Optional<CardWiring> card =
        values.card().enabled() ? Optional.of(CardWiring.start(values, clock)) : Optional.empty();
    LightWatch lights =
        new FileLightWatch(values.data().resolve("lights.json"), clock, values.zone());
    FormQrReader formReader = new FormQrReader();
    Sessions sessions =
        new Sessions(
            new Devices(
                camera,
                formReader::read,
                () -> new LivePhotoBooth(camera, tools.faces(), profile, System::nanoTime),
                () -> new ModelEyes(tools.faces(), tools.matcher(), profile),
                lights,
                card.map(CardWiring::desk)),
            log.outbox(),
            values.visit().limits(),
            new Environment(clock, values.zone(), System::nanoTime, () -> secret(random)));
    ReceiptDesk receipts = values.receipts(log, camera, sessions::inUse, System::nanoTime);
    Desk desk =
        new Desk(
            sessions,
            new Pages("jp.madoguchi.kiosk.templates"),
            Texts.load("kiosk", "ja", "ja-x-easy", "en"),
            tools::sheet,
            tools::slip,
            text -> QrSvg.of(QrEncoder.encode(text)),
            receipts,
            log.sticks(values.stickFolder(), clock),
            () ->
                StaffSigns.of(
                    log.syncStatus(),
                    camera,
                    lights,
                    card.map(room -> room.watch().status().state()),
                    sessions),
            values.venue(),
            values.venueCapabilities(),
            values.zone(),
            values.simulated());
    ScheduledExecutorService ticker = Heartbeat.ticker();
    ScheduledFuture<?> beat = new Heartbeat(sessions, receipts).on(ticker);
    WebServer server =
        HttpServers.start(
            new ServerSettings(values.host(), values.port(), KioskRoutes.BODY_BYTES_MAX, Set.of())
                .withErrorPage(KioskRoutes.errorPage(desk)),
            routing -> KioskRoutes.mount(routing, desk));
    tools.load();
    return new RunningKiosk(
        server, ticker, beat, sessions, card.map(CardWiring::watch), camera, log);
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
