package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import jp.madoguchi.sim.card.chip.Conversation;
import org.junit.jupiter.api.Test;

class CardWalletTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private final CardWallet wallet = CardWallet.inMemory(InstantSource.fixed(NOW));

  @Test
  void theSamePersonaIsTheSameCard() {
    assertThat(wallet.card(Persona.FOREIGN)).isSameAs(wallet.card(Persona.FOREIGN));
  }

  @Test
  void twoRunsMakeTheSameCardBecauseTheKeysAreWorthNothing() {
    CardWallet again = CardWallet.inMemory(InstantSource.fixed(NOW));
    assertThat(file(again, Persona.UNDER15)).isEqualTo(file(wallet, Persona.UNDER15));
  }

  @Test
  void anExpiredCardHasLapsedAndAnAdultsHasNot() throws Exception {
    X509Certificate expired = Conversation.certificate(file(wallet, Persona.EXPIRED));
    X509Certificate adult = Conversation.certificate(file(wallet, Persona.ADULT));
    assertThat(expired.getNotAfter().toInstant()).isBefore(NOW);
    assertThat(adult.getNotAfter().toInstant()).isAfter(NOW);
    assertThat(adult.getNotBefore().toInstant()).isBefore(NOW);
  }

  @Test
  void everyPersonaHasAKeyThatFindsItAndAJapaneseLabel() {
    for (Persona persona : Persona.values()) {
      assertThat(Persona.of(persona.key())).contains(persona);
      assertThat(Persona.of(persona.name())).contains(persona);
      assertThat(persona.label()).isNotBlank();
    }
    assertThat(Persona.of("nobody")).isEmpty();
  }

  private static byte[] file(CardWallet wallet, Persona persona) {
    Conversation talk = new Conversation(wallet.card(persona));
    talk.say(Conversation.JPKI);
    return talk.data("00B08A00 000000");
  }
}
