package jp.madoguchi.kiosk.card;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.card.chip.Application;
import jp.madoguchi.kiosk.card.chip.CardIdentity;
import jp.madoguchi.kiosk.card.chip.CardRecord;
import jp.madoguchi.kiosk.card.chip.Chip;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.kiosk.card.chip.FileReader;
import jp.madoguchi.kiosk.card.chip.PinCommands;
import jp.madoguchi.kiosk.card.chip.PinReference;
import jp.madoguchi.kiosk.card.chip.PinnedRoots;
import jp.madoguchi.kiosk.card.chip.TokenLabel;
import jp.madoguchi.kiosk.card.link.NeverTheNumber;
import jp.madoguchi.rules.PinKind;

/**
 * The conversation with a card that needs no PIN: token label, presence flags and authentication
 * certificate of 公的個人認証AP, the card's last day in 共通AP, and the counters of all PINs.
 */
public final class CardExamination implements CardAccess.Conversation<CardReading> {
  private static final int TOKEN = 0x06;
  private static final int PRESENCE = 0x08;
  private static final byte CERTIFICATE_PRESENT = (byte) 0x8F;

  private final InstantSource clock;
  private final PinnedRoots roots;

  /** Days left are counted from this clock; no authority is pinned. */
  public CardExamination(InstantSource clock) {
    this(clock, PinnedRoots.none());
  }

  /** Days left are counted from this clock; certificates are traced to these roots. */
  public CardExamination(InstantSource clock, PinnedRoots roots) {
    this.clock = clock;
    this.roots = roots;
  }

  @Override
  public CardReading with(CardAccess.Opener cards) throws CardLink.Lost {
    try (CardSession session = cards.open()) {
      return of(session);
    }
  }

  /** Reads the card behind the link. Only {@link CardLink.Lost} leaves early. */
  public CardReading of(CardLink link) throws CardLink.Lost {
    Chip chip = new Chip(new NeverTheNumber(link));
    try {
      if (!chip.select(Application.JPKI)) {
        return new CardReading.Failed(CardFault.NOT_A_MY_NUMBER_CARD, "");
      }
    } catch (ChipRefusal e) {
      return new CardReading.Failed(CardFault.NOT_A_MY_NUMBER_CARD, e.getMessage());
    }
    try {
      return new CardReading.Read(facts(chip));
    } catch (ChipRefusal e) {
      return new CardReading.Failed(CardFault.NOT_UNDERSTOOD, e.getMessage());
    }
  }

  private CardFacts facts(Chip chip) throws CardLink.Lost, ChipRefusal {
    FileReader files = new FileReader(chip);
    CardFacts.Token token = TokenLabel.parse(files.beginning("token", TOKEN, TokenLabel.BYTES));
    byte[] presence = files.beginning("presence", PRESENCE, 3);
    boolean signing = presence.length > 0 && presence[0] == CERTIFICATE_PRESENT;
    Map<PinKind, Tries> tries = new EnumMap<>(PinKind.class);
    for (PinKind kind : List.of(PinKind.AUTHENTICATION, PinKind.SIGNING)) {
      tries.put(kind, tries(chip, PinReference.of(kind).getFirst()));
    }
    CardIdentity identity = new CardIdentity(chip, files);
    CardIdentity.Known known = identity.read();
    Optional<CardRecord> record = known.record().isPresent() ? known.record() : identity.record();
    tries.put(
        PinKind.RESIDENT_REGISTER, selected(chip, PinReference.of(PinKind.RESIDENT_REGISTER)));
    tries.put(PinKind.TEXT_INPUT, selected(chip, PinReference.of(PinKind.TEXT_INPUT)));
    if (!signing) {
      neverSet(tries);
    }
    return new CardFacts(
        known.binding(),
        token,
        record.map(CardRecord::until),
        known.certificate().map(this::validity),
        signing,
        tries);
  }

  /**
   * A card without signing certificate whose password is blocked never had one: a child's. If all
   * four are blocked, it is a 顔認証マイナンバーカード. (What such cards really answer nobody has published; on
   * a card whose certificate lapsed with a move the password still counts.)
   */
  private static void neverSet(Map<PinKind, Tries> tries) {
    if (tries.values().stream().allMatch(left -> left instanceof Tries.Blocked)) {
      tries.replaceAll((_, _) -> new Tries.Absent());
    } else if (tries.get(PinKind.SIGNING) instanceof Tries.Blocked) {
      tries.put(PinKind.SIGNING, new Tries.Absent());
    }
  }

  private CardFacts.Certificate validity(X509Certificate certificate) {
    Instant until = certificate.getNotAfter().toInstant();
    return new CardFacts.Certificate(
        certificate.getNotBefore().toInstant(),
        until,
        Math.floorDiv(Duration.between(clock.instant(), until).toSeconds(), 86_400L),
        roots.issuer(certificate));
  }

  /** The lowest of the references, each asked in its application. */
  private static Tries selected(Chip chip, List<PinReference> references)
      throws CardLink.Lost, ChipRefusal {
    Tries lowest = new Tries.Absent();
    for (PinReference reference : references) {
      if (chip.select(reference.application())) {
        lowest = Tries.lower(lowest, tries(chip, reference));
      }
    }
    return lowest;
  }

  /** A counter that can't be understood is one that the card won't tell: no reason to fail. */
  private static Tries tries(Chip chip, PinReference reference) throws CardLink.Lost {
    try {
      return PinCommands.tries(chip, reference);
    } catch (ChipRefusal _) {
      return new Tries.Unknown();
    }
  }
}
