package jp.madoguchi.backoffice;

import io.helidon.webserver.WebServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.web.process.ParentWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the back office until it is ended (Ctrl-C).")
final class ServeMain implements Callable<Integer> {
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Option(names = "--port", paramLabel = "PORT", description = "port to listen on; 0 = any free")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--with-parent", description = "ends when the program that started it ends")
  private boolean withParent;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> more = new LinkedHashMap<>();
    port.ifPresent(number -> more.put("port", number.toString()));
    OfficeConfig config = options.load(more);
    CountDownLatch ended = new CountDownLatch(1);
    OfficeMain office = OfficeMain.start(config);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("end")
                .unstarted(() -> {
                  office.close();
                  ended.countDown();
                }));
    if (withParent) {
      ParentWatch.exitWithParent();
    }
    WebServer server = office.server();
    String url = "http://" + config.host() + ":" + server.port();
    var out = spec.commandLine().getOut();
    office
        .firstAdminPath()
        .ifPresent(path -> {
          out.println("FIRST-ADMIN " + url + path);
          office.writeFirstAdminLink(Path.of(config.data()), url + path);
        });
    out.println("READY backoffice=" + url + " devices=" + office.fleetAddress());
    out.flush();
    ended.await();
    return 0;
  }
}
