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
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  @TempDir Path dir;

  private KioskIdentity open() {
    return KioskIdentity.open(dir, "k01", new Random(1));
  }

  private static OfficeKeys.Pinned someKeys() {
    return new OfficeKeys.Pinned(Sealing.generate().recipient(), Signer.generate().verifier());
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
  void aFolderOfAnotherKioskIsNotTaken() {
    open();
    assertThatThrownBy(() -> KioskIdentity.open(dir, "k02", new Random(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another kiosk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "K01", "k 01", "../k01", "-k01", "k0123456789012345678901234567890123"})
  void aNameThatCouldMeanSomethingElseIsRefused(String name) {
    assertThatThrownBy(() -> KioskIdentity.open(dir, name, new Random(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theOfficesKeysArePinnedOnceAndForGood() {
    OfficeKeys keys = new FileOfficeKeys(dir);
    assertThat(keys.pinned()).isEmpty();
    OfficeKeys.Pinned first = someKeys();
    keys.pin(first);
    keys.pin(someKeys());
    assertThat(keys.pinned()).contains(first);
    assertThat(new FileOfficeKeys(dir).pinned()).contains(first);
  }

  @Test
  void aTornKeyFileIsAClearFailureAndNotANewKey() throws IOException {
    open();
    Files.writeString(dir.resolve("keys/office.json"), "{\"recipientKey\":");
    assertThatThrownBy(() -> new FileOfficeKeys(dir)).isInstanceOf(MalformedException.class);
    Files.writeString(dir.resolve("keys/device.jwk"), "");
    assertThatThrownBy(this::open).isInstanceOf(MalformedException.class);
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
    new FileOfficeKeys(dir).pin(someKeys());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("keys"))))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(dir.resolve("keys"))) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(f ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                  .isEqualTo("rw-------"));
    }
  }
}
