package jp.madoguchi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.kiosk.card.SlotFakeProvider;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardFault;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class CardInfoTest {
  private static final CardWallet WALLET =
      CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")));

  @TempDir Path folder;

  private final CardSlot slot = new CardSlot(WALLET);
  private final StringWriter out = new StringWriter();

  @Test
  void anAdultsCardIsToldAsJson() throws Exception {
    slot.insert(Persona.ADULT);
    assertThat(run()).isZero();
    JsonNode card = new JsonMapper().readTree(out.toString());
    assertThat(card.at("/token").asText()).isEqualTo("CARD");
    assertThat(card.at("/card/until").asText()).isEqualTo("2035-04-12");
    assertThat(card.at("/authenticationCertificate/until").asText()).isEqualTo("2030-04-12");
    assertThat(card.at("/authenticationCertificate/issuer").asText()).isEqualTo("UNKNOWN");
    assertThat(card.at("/card/renewalFrom").asText()).isEqualTo("2035-01-13");
    assertThat(card.at("/signingCertificate").asBoolean()).isTrue();
    assertThat(card.at("/triesLeft/SIGNING").asInt()).isEqualTo(5);
    assertThat(card.at("/triesLeft/RESIDENT_REGISTER").asInt()).isEqualTo(3);
    assertThat(card.at("/revocationChecked").asBoolean()).isFalse();
  }

  @Test
  void theIssuerIsPinnedByAFolderOfAuthorities() throws Exception {
    int root = 0;
    for (byte[] authority : CardWallet.roots()) {
      Files.write(folder.resolve(root++ + ".cer"), authority);
    }
    slot.insert(Persona.ADULT);
    assertThat(run("--set", "card.roots=" + folder)).isZero();
    assertThat(out.toString()).contains("PINNED");
  }

  @Test
  void theSimulatorsIssuerIsNamedWhereTheKioskIsSimulated() {
    slot.insert(Persona.ADULT);
    assertThat(run("--set", "simulated=true")).isZero();
    assertThat(out.toString()).contains("SIMULATED");
  }

  @Test
  void everyFaultHasItsExitCode() {
    assertThat(run()).isEqualTo(5);
    assertThat(out.toString()).contains("NO_CARD");
    slot.insert(Persona.FOREIGN);
    assertThat(run()).isEqualTo(8);
    slot.remove();
    slot.insert(Persona.ADULT, CardConduct.with(new CardFault.Garbage(2, 0x6F00)));
    assertThat(run()).isIn(0, 9); // the label is asked for again, in another way
    slot.plug(false);
    assertThat(run()).isEqualTo(4);
  }

  @Test
  void aRecordingHoldsTheConversationAndNothingThatTellsTheCard() throws Exception {
    slot.insert(Persona.ADULT);
    Path dump = folder.resolve("card.dump");
    assertThat(run("--record", dump.toString())).isZero();
    assertThat(Files.readAllLines(dump))
        .contains("> 00A4040C0AD392F000260100000001", "< 9000", "< [30] 9000")
        .noneMatch(line -> line.startsWith("< 3082"));
  }

  @ParameterizedTest
  @EnumSource(value = Persona.class, mode = EnumSource.Mode.EXCLUDE, names = "NEXT_GENERATION")
  void nothingPersonalIsPrintedOfAnyCard(Persona persona) {
    slot.insert(persona);
    run();
    assertThat(out.toString())
        .doesNotContainPattern("[0-9]{9,}")
        .doesNotContainPattern("[0-9a-f]{16,}")
        .doesNotContain("SIM-", "見本");
  }

  private int run(String... more) {
    String name = "card-info-" + System.identityHashCode(this);
    SlotFakeProvider.know(name, slot);
    List<String> args =
        new ArrayList<>(
            List.of(
                "--set", "card.type=MadoguchiSim",
                "--set", "card.provider=" + SlotFakeProvider.class.getName(),
                "--set", "card.providerArgument=" + name));
    args.addAll(List.of(more));
    return new CommandLine(new CardInfoMain())
        .setOut(new PrintWriter(out, true))
        .execute(args.toArray(String[]::new));
  }
}
