package jp.madoguchi.backoffice;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.application.RecordVault;
import jp.madoguchi.backoffice.application.SealDesk;
import jp.madoguchi.backoffice.cardcentre.BatchCheck;
import jp.madoguchi.backoffice.cardcentre.CardCentre;
import jp.madoguchi.backoffice.cardcentre.ExportStore;
import jp.madoguchi.backoffice.cardcentre.FilingDesk;
import jp.madoguchi.backoffice.cardcentre.OperatorAssistExport;
import jp.madoguchi.backoffice.cardcentre.SimulatedCardCentre;
import jp.madoguchi.backoffice.enrolment.Enroller;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.intake.KioskDirectory;
import jp.madoguchi.backoffice.interpret.InterpretStore;
import jp.madoguchi.backoffice.interpret.Interpreter;
import jp.madoguchi.backoffice.interpret.Opener;
import jp.madoguchi.backoffice.keys.OfficeKeys;
import jp.madoguchi.backoffice.keys.OfficeRandomness;
import jp.madoguchi.backoffice.keys.SecretFiles;
import jp.madoguchi.backoffice.photo.ProfileDesk;
import jp.madoguchi.backoffice.screen.BatchRoutes;
import jp.madoguchi.backoffice.screen.BoardRoutes;
import jp.madoguchi.backoffice.screen.CaseRoutes;
import jp.madoguchi.backoffice.screen.EnrolmentRoutes;
import jp.madoguchi.backoffice.screen.FilingRoutes;
import jp.madoguchi.backoffice.screen.KioskRoutes;
import jp.madoguchi.backoffice.screen.Shell;
import jp.madoguchi.backoffice.screen.SignInRoutes;
import jp.madoguchi.backoffice.screen.StaffDoor;
import jp.madoguchi.backoffice.screen.StaffRoutes;
import jp.madoguchi.backoffice.screen.manager.ManagerRoutes;
import jp.madoguchi.backoffice.screen.manager.PhotoRoutes;
import jp.madoguchi.backoffice.screen.venue.VenueRoutes;
import jp.madoguchi.backoffice.seal.SealArchive;
import jp.madoguchi.backoffice.staff.AccountStore;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.DemoAccounts;
import jp.madoguchi.backoffice.staff.FirstAdmin;
import jp.madoguchi.backoffice.staff.Passwords;
import jp.madoguchi.backoffice.staff.Sessions;
import jp.madoguchi.backoffice.staff.SignIn;
import jp.madoguchi.backoffice.statistics.DemoFigures;
import jp.madoguchi.backoffice.statistics.FigureStore;
import jp.madoguchi.backoffice.statistics.RateBoards;
import jp.madoguchi.backoffice.statistics.RateImport;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlAccountStore;
import jp.madoguchi.backoffice.storage.SqlAudit;
import jp.madoguchi.backoffice.storage.SqlCaseStore;
import jp.madoguchi.backoffice.storage.SqlCounts;
import jp.madoguchi.backoffice.storage.SqlEnrolmentStore;
import jp.madoguchi.backoffice.storage.SqlExportStore;
import jp.madoguchi.backoffice.storage.SqlFigureStore;
import jp.madoguchi.backoffice.storage.SqlIntakeStore;
import jp.madoguchi.backoffice.storage.SqlInterpretStore;
import jp.madoguchi.backoffice.storage.SqlKioskDirectory;
import jp.madoguchi.backoffice.storage.SqlPhotoRecords;
import jp.madoguchi.backoffice.storage.SqlProfileStore;
import jp.madoguchi.backoffice.storage.SqlSealAlarms;
import jp.madoguchi.backoffice.storage.SqlSealArchive;
import jp.madoguchi.backoffice.storage.SqlVenueStore;
import jp.madoguchi.backoffice.venue.DemoVenues;
import jp.madoguchi.backoffice.venue.VenueBook;
import jp.madoguchi.backoffice.work.BackgroundLoop;
import jp.madoguchi.sync.PhotoProfiles;
import jp.madoguchi.web.page.Pages;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;

/** Wires one running back office and nothing else. */
final class OfficeMain implements AutoCloseable {
  /** Forms of staff; nothing else is sent here. */
  private static final int BODY_BYTES_MAX = 1_000_000;

  /** Characters of a venue's name: 80 random bits. */
  private static final int ID_CHARS = 20;

  /** The kiosk that the demo starts. */
  private static final String DEMO_KIOSK = "k01";

  private final OfficeConfig config;
  private final InstantSource clock;
  private final OfficeRandomness randomness = OfficeRandomness.ofSystem();
  private final Pages pages = new Pages("jp.madoguchi.backoffice.templates");
  private final Database database;
  private final OfficeKeys keys;
  private final RecordVault vault;
  private final AccountStore accounts;
  private final Audit audit;
  private final Passwords passwords;
  private final FirstAdmin firstAdmin;
  private final InterpretStore interpretStore;
  private final Interpreter interpreter;
  private final BackgroundLoop interpretLoop;
  private final CaseStore cases;
  private final EnrolmentStore enrolments;
  private final Enroller enroller;
  private final FleetDoor fleetDoor;
  private final WebServer server;
  private BackgroundLoop filingLoop;

  private OfficeMain(OfficeConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    keys = OfficeKeys.open(Path.of(config.data()), randomness, clock.instant());
    database = Database.open(ConfigOptions.database(config));
    vault = new RecordVault(keys.records(), keys.index(), randomness::bytes);
    accounts = new SqlAccountStore(database);
    audit = new SqlAudit(database);
    passwords = new Passwords(randomness::bytes);
    firstAdmin = new FirstAdmin(accounts, passwords, clock, randomness.token());
    interpretStore = new SqlInterpretStore(database);
    IntakeStore intakeStore = new SqlIntakeStore(database);
    Opener opener = new Opener(List.of(keys.sealing()), vault, intakeStore::device);
    interpreter = new Interpreter(interpretStore, opener, clock);
    cases = new SqlCaseStore(database);
    if (config.demo()) {
      DemoAccounts.create(accounts, passwords, clock.instant());
    }
    interpretLoop =
        BackgroundLoop.start("interpreter", Duration.ofSeconds(5), interpreter::workOff);
    enrolments = new SqlEnrolmentStore(database);
    enroller =
        new Enroller(
            enrolments,
            keys.fleet(),
            new Enroller.OfficeKeysShown(keys.sealing().recipient(), keys.ack().verifier()),
            randomness::bytes,
            clock);
    fleetDoor =
        FleetDoor.open(config.devices(), keys, intakeStore, enroller, interpretLoop::wake, clock);
    FleetDoor.writeTokens(
        Path.of(config.data()), config.devices().enrolAtStart(), intakeStore, enroller);
    server =
        HttpServers.start(
            new ServerSettings(config.host(), config.port(), BODY_BYTES_MAX, config.extraHosts())
                .withErrorPage((_, problem) ->
                    pages.render("problem.jte", Map.of("problem", problem, "demo", config.demo()))),
            this::routes);
  }

  /** Starts with the system's clock. */
  static OfficeMain start(OfficeConfig config) {
    return new OfficeMain(config, Clock.systemUTC());
  }

  /** Starts with another clock, for tests. */
  static OfficeMain start(OfficeConfig config, InstantSource clock) {
    return new OfficeMain(config, clock);
  }

  private void routes(HttpRouting.Builder routing) {
    HttpServers.assets(routing, "/app", "/web");
    screens(routing);
  }

  private void screens(HttpRouting.Builder routing) {
    Sessions sessions =
        new Sessions(
            randomness::token,
            clock,
            Duration.ofMinutes(config.session().idleMinutes()),
            Duration.ofHours(config.session().longestHours()));
    StaffDoor door = new StaffDoor(sessions);
    Shell shell =
        new Shell(
            pages,
            config.municipalityName(),
            config.demo(),
            this::casesWaiting,
            () -> interpretStore.parked(1000).size());
    managerScreens(routing, door, shell);
    SignIn signIn = new SignIn(accounts, audit, passwords, clock);
    new SignInRoutes(door, shell, signIn, firstAdmin, config.demo()).register(routing);
    KioskDirectory kiosks = new SqlKioskDirectory(database);
    SealArchive archive = new SqlSealArchive(database);
    SealDesk seals =
        new SealDesk(archive, keys.sealing(), vault, new SqlSealAlarms(database), clock);
    Desk desk = new Desk(cases, seals, clock);
    new BoardRoutes(door, shell, cases, kiosks, interpretStore, clock).register(routing);
    new CaseRoutes(door, shell, cases, seals, desk, audit, clock).register(routing);
    new KioskRoutes(door, shell, kiosks, enrolments, interpretStore, interpreter, audit, clock)
        .register(routing);
    new EnrolmentRoutes(door, shell, enroller, enrolments, this::fleetAddress, clock)
        .register(routing);
    new StaffRoutes(door, shell, accounts, sessions, passwords, audit, clock).register(routing);
    filing(routing, door, shell, desk, new BatchCheck(cases, seals, archive));
  }

  private void filing(
      HttpRouting.Builder routing, StaffDoor door, Shell shell, Desk desk, BatchCheck batches) {
    ExportStore exports = new SqlExportStore(database);
    OperatorAssistExport folders =
        new OperatorAssistExport(Path.of(config.data()).resolve("exports"));
    OfficeConfig.CardCentrePart part = config.cardCentre();
    CardCentre centre =
        switch (part.adapter()) {
          case export -> folders;
          case simulated ->
              new SimulatedCardCentre(
                  URI.create(part.url()), Duration.ofSeconds(part.deadlineSeconds()));
        };
    FilingDesk filingDesk =
        new FilingDesk(
            centre, cases, batches, exports, () -> randomness.token().substring(0, 4), clock);
    filingLoop =
        BackgroundLoop.start(
            "card-centre", Duration.ofSeconds(part.pollSeconds()), filingDesk::round);
    new FilingRoutes(
            door, shell, cases, desk, filingDesk, exports, centre.automatic(), folders::folderOf)
        .register(routing);
    new BatchRoutes(door, shell, batches, audit, centre.automatic(), clock).register(routing);
  }

  private void managerScreens(HttpRouting.Builder routing, StaffDoor door, Shell shell) {
    SqlCounts counts = new SqlCounts(database);
    FigureStore figures = new SqlFigureStore(database);
    VenueBook venues =
        new VenueBook(
            new SqlVenueStore(database),
            counts,
            () -> randomness.token().substring(0, ID_CHARS),
            clock);
    if (config.demo()) {
      DemoFigures.load(new RateImport(figures, clock));
      DemoVenues.add(venues, LocalDate.ofInstant(clock.instant(), RateBoards.ZONE), DEMO_KIOSK);
    }
    RateBoards boards = new RateBoards(ConfigOptions.city(config), figures, counts, clock);
    new ManagerRoutes(door, shell, boards, venues).register(routing);
    ProfileDesk photos =
        new ProfileDesk(
            new SqlPhotoRecords(database),
            new SqlProfileStore(database),
            PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD),
            clock);
    new PhotoRoutes(door, shell, photos).register(routing);
    KioskDirectory directory = new SqlKioskDirectory(database);
    new VenueRoutes(door, shell, venues, audit, () -> names(directory), clock).register(routing);
  }

  private static List<String> names(KioskDirectory directory) {
    return directory.all().stream().map(known -> known.kiosk().id()).toList();
  }

  private long casesWaiting() {
    Map<CaseState, Long> counts = cases.counts();
    return counts.getOrDefault(CaseState.RECEIVED, 0L)
        + counts.getOrDefault(CaseState.FIRST_CHECKED, 0L);
  }

  /** Where kiosks reach the office: the first name that the operator gave, else this machine. */
  String fleetAddress() {
    OfficeConfig.DevicesPart devices = config.devices();
    String host = devices.hosts().isEmpty() ? "127.0.0.1" : devices.hosts().getFirst();
    return "https://" + host + ":" + fleetDoor.port();
  }

  WebServer server() {
    return server;
  }

  Optional<String> firstAdminPath() {
    return firstAdmin.path();
  }

  void writeFirstAdminLink(Path dataDirectory, String link) {
    SecretFiles.write(dataDirectory.resolve("first-admin.txt"), link);
  }

  @Override
  public void close() {
    server.stop();
    fleetDoor.close();
    filingLoop.close();
    interpretLoop.close();
    database.close();
  }
}
