package jp.madoguchi.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The doors of the house: which room may use which, and where a library lives. */
class DoorsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importPaths(
              Stream.of(
                      "backoffice/rules",
                      "backoffice/sync-contract",
                      "backoffice/web-kit",
                      "backoffice",
                      "device-sim",
                      "kiosk")
                  .map(module ->
                      SourceTree.ROOT.resolve(module).resolve("target").resolve("classes"))
                  .toArray(Path[]::new));

  /** Each third-party library lives in one room. */
  private record Home(String library, List<String> rooms) {}

  private static final List<Home> HOMES =
      List.of(
          new Home(
              "javax.smartcardio..",
              List.of("jp.madoguchi.kiosk.card.pcsc..", "jp.madoguchi.sim.card..")),
          new Home("com.github.sarxos..", List.of("jp.madoguchi.kiosk.camera..")),
          new Home("org.bytedeco..", List.of("jp.madoguchi.kiosk.photo.face..")),
          new Home(
              "com.google.zxing..",
              List.of("jp.madoguchi.kiosk.qr..", "jp.madoguchi.sim.camera..")),
          new Home(
              "org.openpdf..",
              List.of("jp.madoguchi.kiosk.paper..", "jp.madoguchi.backoffice.cardcentre..")),
          new Home(
              "java.sql..",
              List.of("jp.madoguchi.kiosk.storage..", "jp.madoguchi.backoffice.storage..")),
          new Home(
              "org.bouncycastle.cert..",
              List.of("jp.madoguchi.sync.tls..", "jp.madoguchi.sim.card..")),
          new Home("org.bouncycastle.pkcs..", List.of("jp.madoguchi.sync.tls..")),
          new Home("org.jdbi..", List.of("jp.madoguchi.backoffice.storage..")),
          new Home("org.jsoup..", List.of("jp.madoguchi.sim.demo..")),
          new Home("com.nimbusds..", List.of("jp.madoguchi.sync..")),
          new Home("gg.jte..", List.of("jp.madoguchi.web.page..", "jp.madoguchi.*.templates..")));

  @TestFactory
  Stream<DynamicTest> eachLibraryLivesInItsRooms() {
    return HOMES.stream()
        .map(home ->
            DynamicTest.dynamicTest(
                home.library(),
                () ->
                    check(
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(home.rooms().toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(home.library()))));
  }

  @Test
  void roomsHaveNoCycles() {
    check(slices().matching("jp.madoguchi.kiosk.(*)..").should().beFreeOfCycles());
    check(slices().matching("jp.madoguchi.backoffice.(*)..").should().beFreeOfCycles());
    check(slices().matching("jp.madoguchi.sim.(*)..").should().beFreeOfCycles());
    check(slices().matching("jp.madoguchi.web.(*)..").should().beFreeOfCycles());
  }

  @Test
  void featuresNeverImportScreens() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "..screen..",
                "..api..",
                "..cli..",
                "..templates..",
                "jp.madoguchi.kiosk",
                "jp.madoguchi.backoffice",
                "jp.madoguchi.sim")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jp.madoguchi.*.screen..", "jp.madoguchi.*.api.."));
  }

  @Test
  void intakeNeverReachesTheCodeThatOpensPayloads() {
    check(
        noClasses()
            .that()
            .resideInAPackage("jp.madoguchi.backoffice.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jp.madoguchi.backoffice.interpret..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jp.madoguchi.sync.SealingKey")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jp.madoguchi.sync.Sealing"));
  }

  @Test
  void theKioskNeverHoldsAPrivateOfficeKey() {
    check(
        noClasses()
            .that()
            .resideInAPackage("jp.madoguchi.kiosk..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jp.madoguchi.sync.SealingKey"));
  }

  @Test
  void programsKnowEachOtherOnlyByTheContract() {
    check(
        noClasses()
            .that()
            .resideInAPackage("jp.madoguchi.kiosk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jp.madoguchi.backoffice..", "jp.madoguchi.sim.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("jp.madoguchi.backoffice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jp.madoguchi.kiosk..", "jp.madoguchi.sim.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("jp.madoguchi.sim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jp.madoguchi.kiosk..", "jp.madoguchi.backoffice.."));
  }

  @Test
  void rulesAndThePhotoMeasuresArePure() {
    check(
        classes()
            .that()
            .resideInAPackage("jp.madoguchi.rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "jp.madoguchi.rules..",
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.math..",
                "java.text.."));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
