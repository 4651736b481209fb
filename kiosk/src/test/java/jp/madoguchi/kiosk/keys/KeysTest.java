package jp.madoguchi.kiosk.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  @TempDir Path dir;

  private final TestEnrolment office = new TestEnrolment();

  private KioskIdentity open() {
    if (new KeyFolder(dir).enrolled().isEmpty()) {
      office.enrol(dir, "k01");
    }
    return KioskIdentity.open(dir, "k01", new Random(1));
  }

  @Test
  void theIdentityStaysAndOnlyTheRunsNameChanges() {
    KioskIdentity first = open();
    KioskIdentity second = KioskIdentity.open(dir, "k01", new Random(2));
    assertThat(second.device().verifier()).isEqualTo(first.device().verifier());
    assertThat(second.epoch()).isEqualTo(1);
    assertThat(second.boot()).hasSize(16).isNotEqualTo(first.boot());
    assertThat(KioskIdentity.publicKeyIn(dir)).contains(first.device().verifier());
  }

  @Test
  void aKioskThatIsNotEnrolledSaysHowToEnrol() {
    assertThatThrownBy(() -> KioskIdentity.open(dir, "k01", new Random(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("enrol");
  }

  @Test
  void anInterruptedEnrolmentGoesOnWithTheSameKeyAndASecondOneBeginsANewLog() {
    KeyFolder folder = new KeyFolder(dir);
    Signer pending = folder.pendingKey();
    assertThat(new KeyFolder(dir).pendingKey().verifier()).isEqualTo(pending.verifier());
    folder.keep(office.grant("k01", 1));
    assertThat(folder.pendingKey().verifier()).isNotEqualTo(pending.verifier());
    folder.keep(office.grant("k01", 2));
    KioskIdentity again = KioskIdentity.open(dir, "k01", new Random(1));
    assertThat(again.epoch()).isEqualTo(2);
    assertThat(again.logFolder(dir)).isNotEqualTo(dir);
  }

  @Test
  void aGrantForAnotherKeyIsNotTaken() {
    Enrolled granted = office.grant("k01", 1);
    assertThatThrownBy(() -> new Enrolled(Signer.generate(), granted.granted()))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aFolderOfAnotherKioskIsNotTaken() {
    open();
    assertThatThrownBy(() -> KioskIdentity.open(dir, "k02", new Random(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another kiosk");
  }

  @Test
  void aTornKeyFileIsAClearFailureAndNotANewKey() throws IOException {
    open();
    Path file = dir.resolve("keys/enrolment");
    String whole = Files.readString(file);
    for (String torn : new String[] {"", "{}", whole.substring(0, whole.length() / 2)}) {
      Files.writeString(file, torn);
      assertThatThrownBy(this::open).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void aCrashBeforeTheRenameLeavesTheOldContent() throws IOException {
    Path file = dir.resolve("f");
    OwnerFile.write(file, "old".getBytes(StandardCharsets.UTF_8));
    Files.writeString(dir.resolve("f.new"), "half of the n"); // what a killed writer leaves
    assertThat(OwnerFile.read(file))
        .hasValueSatisfying(b -> assertThat(b).asString().isEqualTo("old"));
    OwnerFile.write(file, "new".getBytes(StandardCharsets.UTF_8));
    assertThat(OwnerFile.read(file))
        .hasValueSatisfying(b -> assertThat(b).asString().isEqualTo("new"));
    assertThat(dir.resolve("f.new")).doesNotExist();
  }

  @Test
  void onlyTheOwnerCanReadTheKeys() throws IOException {
    open();
    new KeyFolder(dir).pendingKey();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("keys"))))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(dir.resolve("keys"))) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(f ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                  .isEqualTo("rw-------"));
    }
  }
}
