package jp.madoguchi.sim.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The cards that can be put on the reader, one for each persona; the same persona is the same card
 * with the same counters each time. Making a card for the first time takes some 0.1 to 2 s of key
 * generation.
 */
public final class CardWallet {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** A contactless ATR as readers synthesise it from ATQB. */
  private static final byte[] ATR = HexFormat.of().parseHex("3B888001000005E0B381A1007F");

  private final InstantSource clock;
  private final Optional<Path> counterFolder;
  private final Map<Persona, SimulatedCard> cards = new EnumMap<>(Persona.class);

  /** The two authorities, always the same, made when the first card needs them. */
  private static final class Authorities {
    static final TestPki AUTHENTICATION = TestPki.authority("user authentication");
    static final TestPki SIGNING = TestPki.authority("digital signature");

    private Authorities() {}
  }

  private CardWallet(InstantSource clock, Optional<Path> counterFolder) {
    this.clock = clock;
    this.counterFolder = counterFolder;
  }

  /** Cards whose counters are forgotten with the process. */
  public static CardWallet inMemory(InstantSource clock) {
    return new CardWallet(clock, Optional.empty());
  }

  /** Cards whose counters are kept in a folder, as a real chip keeps them. */
  public static CardWallet keptIn(Path counterFolder, InstantSource clock) {
    return new CardWallet(clock, Optional.of(counterFolder));
  }

  /** The card of a persona, made at the first call. */
  public synchronized SimulatedCard card(Persona persona) {
    SimulatedCard known = cards.get(persona);
    if (known != null) {
      return known;
    }
    SimulatedCard made =
        switch (persona) {
          case FOREIGN -> new ForeignCard();
          case ADULT, UNDER15, EXPIRED, BLOCKED -> make(persona);
        };
    cards.put(persona, made);
    return made;
  }

  private SimulatedCard make(Persona persona) {
    Validity validity = validity(persona);
    KeyPair authKeys = TestPki.keys(persona.key() + " authentication");
    byte[] auth =
        Authorities.AUTHENTICATION.certify(
            "SIM-" + persona + "-AUTH-0001",
            authKeys,
            validity.from(),
            validity.until(),
            KeyUsage.digitalSignature);
    JpkiApplication files =
        new JpkiApplication()
            .authentication(auth, Authorities.AUTHENTICATION.certificate(), authKeys.getPrivate());
    if (persona != Persona.UNDER15) {
      KeyPair signKeys = TestPki.keys(persona.key() + " signing");
      byte[] sign =
          Authorities.SIGNING.certify(
              "SIM-" + persona + "-SIGN-0001",
              signKeys,
              validity.from(),
              validity.until(),
              KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
      files.signing(sign, Authorities.SIGNING.certificate(), signKeys.getPrivate());
    }
    return new ChipCard(ATR, List.of(files.build()), counters(persona));
  }

  private record Validity(Instant from, Instant until) {}

  /** Certificates end on the 5th birthday after the issue, at the end of that day in Japan. */
  private Validity validity(Persona persona) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), JAPAN);
    LocalDate issued = persona == Persona.EXPIRED ? today.minusYears(6) : today.minusYears(1);
    LocalDate birthday = LocalDate.of(issued.getYear(), 4, 12);
    LocalDate first = birthday.isAfter(issued) ? birthday : birthday.plusYears(1);
    return new Validity(
        issued.atTime(10, 0).atZone(JAPAN).toInstant(),
        first.plusYears(4).atTime(23, 59, 59).atZone(JAPAN).toInstant());
  }

  private RetryCounters counters(Persona persona) {
    try {
      RetryCounters counters =
          counterFolder.isPresent()
              ? FileRetryCounters.open(
                  counterFolder.get().resolve("card-" + persona.key() + ".counters"))
              : new MemoryRetryCounters();
      if (persona == Persona.BLOCKED) {
        counters.store(JpkiApplication.AUTH_PIN, 0);
        counters.store(JpkiApplication.SIGN_PASSWORD, 0);
      }
      return counters;
    } catch (IOException e) {
      throw new UncheckedIOException("the counters of " + persona.key() + " can't be kept", e);
    }
  }
}
