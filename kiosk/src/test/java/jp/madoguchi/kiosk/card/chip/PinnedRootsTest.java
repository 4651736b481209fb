package jp.madoguchi.kiosk.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.kiosk.card.CardFacts.Issuer;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedRootsTest {
  private static final CardWallet WALLET =
      CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")));

  @TempDir Path folder;

  @Test
  void aCertificateIsTracedToItsAuthorityByTheSignatureAlsoIfSeveralShareAName() throws Exception {
    List<byte[]> authorities = CardWallet.roots();
    for (int i = 0; i < authorities.size(); i++) {
      Files.write(folder.resolve("root" + i + ".cer"), authorities.get(i));
    }
    PinnedRoots roots = PinnedRoots.load(folder, false);
    assertThat(roots.size()).isEqualTo(authorities.size());
    // Two generations of one name: ADULT is of the second, EXPIRED of the first.
    assertThat(roots.issuer(certificate(Persona.ADULT))).isEqualTo(Issuer.PINNED);
    assertThat(roots.issuer(certificate(Persona.EXPIRED))).isEqualTo(Issuer.PINNED);
  }

  @Test
  void oneGenerationDoesNotSpeakForAnother() throws Exception {
    int pinned = 0;
    for (byte[] authority : CardWallet.roots()) {
      PinnedRoots one =
          new PinnedRoots(List.of(PinnedRoots.certificate(authority).orElseThrow()), false);
      pinned += one.issuer(certificate(Persona.ADULT)) == Issuer.PINNED ? 1 : 0;
    }
    assertThat(pinned).isEqualTo(1);
  }

  @Test
  void theSimulatorsAreToldApartOnlyWhereTheKioskSaysThatItIsSimulated() throws Exception {
    X509Certificate certificate = certificate(Persona.ADULT);
    assertThat(PinnedRoots.none().issuer(certificate)).isEqualTo(Issuer.UNKNOWN);
    assertThat(new PinnedRoots(List.of(), true).issuer(certificate)).isEqualTo(Issuer.SIMULATED);
  }

  @Test
  void rootsMayBePem() throws Exception {
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(CardWallet.roots().getFirst())
            + "\n-----END CERTIFICATE-----\n";
    Files.writeString(folder.resolve("root.pem"), pem);
    Files.writeString(folder.resolve("README.txt"), "not looked at");
    assertThat(PinnedRoots.load(folder, false).size()).isEqualTo(1);
  }

  @Test
  void whatIsNoAuthoritysCertificateIsNotPinned() throws Exception {
    Path file = folder.resolve("root.cer");
    Files.writeString(file, "no certificate");
    assertThatThrownBy(() -> PinnedRoots.load(folder, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("root.cer");
    Files.write(file, certificate(Persona.ADULT).getEncoded());
    assertThatThrownBy(() -> PinnedRoots.load(folder, false)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> PinnedRoots.load(folder.resolve("none"), false))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aCertificateIsAllThatThereIsAndNothingBehindIt() throws Exception {
    byte[] der = certificate(Persona.ADULT).getEncoded();
    assertThat(PinnedRoots.certificate(der)).isPresent();
    assertThat(PinnedRoots.certificate(Arrays.copyOf(der, der.length + 1))).isEmpty();
    assertThat(PinnedRoots.certificate(Arrays.copyOf(der, der.length - 1))).isEmpty();
    der[4] = 0x31;
    assertThat(PinnedRoots.certificate(der)).isEmpty();
  }

  private static X509Certificate certificate(Persona persona) throws Exception {
    SimulatedCard card = WALLET.card(persona);
    card.reset();
    Chip chip = new Chip(card::transmit);
    chip.select(Application.JPKI);
    byte[] der = new FileReader(chip).object("certificate", 0x0A, 4).orElseThrow();
    assertThat(HexFormat.of().formatHex(der)).startsWith("3082");
    return PinnedRoots.certificate(der).orElseThrow();
  }
}
