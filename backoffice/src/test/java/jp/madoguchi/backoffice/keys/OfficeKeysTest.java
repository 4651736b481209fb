package jp.madoguchi.backoffice.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeKeysTest {
  @TempDir Path data;

  @Test
  void keysAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws IOException {
    OfficeKeys first = OfficeKeys.open(data, OfficeRandomness.ofSystem(), Instant.EPOCH);
    OfficeKeys again = OfficeKeys.open(data, OfficeRandomness.ofSystem(), Instant.EPOCH);
    assertThat(again.sealing()).isEqualTo(first.sealing());
    assertThat(again.fleet().certificate()).isEqualTo(first.fleet().certificate());
    assertThat(again.ack().verifier()).isEqualTo(first.ack().verifier());
    assertThat(again.records()).isEqualTo(first.records()).isNotEqualTo(first.index());
    for (String file : new String[] {"sealing.key", "ack.jwk", "records.key", "index.key"}) {
      assertThat(Files.getPosixFilePermissions(data.resolve("keys").resolve(file)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(first.toString()).doesNotContain(first.ack().privateJwk());
  }

  @Test
  void aKeyFileThatOthersMayReadIsRefused() throws IOException {
    OfficeKeys.open(data, OfficeRandomness.ofSystem(), Instant.EPOCH);
    Files.setPosixFilePermissions(
        data.resolve("keys/records.key"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> OfficeKeys.open(data, OfficeRandomness.ofSystem(), Instant.EPOCH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("records.key");
  }
}
