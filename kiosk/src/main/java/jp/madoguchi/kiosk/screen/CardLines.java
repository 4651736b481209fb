package jp.madoguchi.kiosk.screen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.CardFacts.Certificate;
import jp.madoguchi.kiosk.card.CardFacts.Token;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.Renewal;
import jp.madoguchi.web.text.Phrases;

/** What a card says, as sentences: what it is, until when, and what to do about it. */
public final class CardLines {
  private final Phrases t;
  private final CardFacts facts;
  private final LocalDate today;
  private final ZoneId zone;
  private final boolean deskHere;

  CardLines(Phrases t, CardFacts facts, LocalDate today, ZoneId zone, boolean deskHere) {
    this.t = t;
    this.facts = facts;
    this.today = today;
    this.zone = zone;
    this.deskHere = deskHere;
  }

  /**
   * One thing that has a last day.
   *
   * @param mark g, y, r or n: good, act now, too late, nothing to say
   * @param value until when
   * @param advice what to do about it
   */
  public record Line(String mark, String label, String value, String advice) {}

  /** The most urgent thing in one sentence. */
  public String headline() {
    return t.say("facts.title." + urgency());
  }

  /** What follows from that. */
  public String lead() {
    return t.say("facts.lead." + urgency());
  }

  /** Whether an application for a new card makes sense today. */
  public boolean renewable() {
    return facts.token() == Token.CARD
        && card().filter(r -> !(r instanceof Renewal.NotYet)).isPresent();
  }

  /** Whether there is anything that a desk has to do. */
  public boolean desk() {
    return !urgency().equals("fine") && !urgency().equals("phone");
  }

  /** Whether it has PINs that can be tried. */
  public boolean hasPins() {
    return Arrays.stream(PinKind.values()).anyMatch(k -> !(facts.tries(k) instanceof Tries.Absent));
  }

  /** What is special about this card, as a message key. */
  public Optional<String> special() {
    if (facts.token() == Token.ANDROID || facts.token() == Token.IPHONE) {
      return Optional.of("facts.special.phone");
    }
    if (facts.token() == Token.OLD_CARD) {
      return Optional.of("facts.special.old");
    }
    if (!hasPins()) {
      return Optional.of("facts.special.face");
    }
    boolean sameDay =
        facts.cardUntil().isPresent() && facts.cardUntil().equals(authenticationUntil());
    return sameDay ? Optional.of("facts.special.stay") : Optional.empty();
  }

  /** What has a last day. */
  public List<Line> validity() {
    return List.of(cardLine(), authenticationLine(), signingLine());
  }

  /** The four PINs. */
  public List<PinLine> pins() {
    return Arrays.stream(PinKind.values())
        .map(kind -> PinLine.of(t, kind, facts.tries(kind), deskHere))
        .toList();
  }

  private String urgency() {
    Optional<Renewal> certificate = authenticationUntil().map(d -> Renewal.of(d, today));
    if (facts.token() == Token.ANDROID || facts.token() == Token.IPHONE) {
      return "phone";
    }
    if (card().filter(r -> r instanceof Renewal.Lapsed).isPresent()) {
      return "card-lapsed";
    }
    if (renewable()) {
      return "card-open";
    }
    if (certificate.filter(r -> r instanceof Renewal.Lapsed).isPresent()) {
      return "certificate-lapsed";
    }
    if (certificate.filter(r -> r instanceof Renewal.Open).isPresent()) {
      return "certificate-open";
    }
    return facts.tries().containsValue(new Tries.Blocked()) ? "blocked" : "fine";
  }

  private Optional<Renewal> card() {
    return facts.cardUntil().map(until -> Renewal.of(until, today));
  }

  private Optional<LocalDate> authenticationUntil() {
    return facts.authentication().map(c -> LocalDate.ofInstant(c.until(), zone));
  }

  private Line cardLine() {
    String label = t.say("facts.card");
    return facts
        .cardUntil()
        .map(until -> dated(label, until, "facts.card."))
        .orElse(new Line("n", label, t.say("facts.unread"), t.say("facts.card.unread")));
  }

  private Line authenticationLine() {
    String label = t.say("facts.authentication");
    Optional<Certificate> certificate = facts.authentication();
    if (certificate.isEmpty()) {
      return new Line("n", label, t.say("facts.unread"), t.say("facts.authentication.unread"));
    }
    if (certificate.get().issuer() == CardFacts.Issuer.UNKNOWN) {
      return new Line(
          "y", label, plain(authenticationUntil().orElseThrow()), t.say("facts.issuer-unknown"));
    }
    return dated(label, authenticationUntil().orElseThrow(), "facts.authentication.");
  }

  private Line signingLine() {
    String label = t.say("facts.signing");
    if (facts.signing()) {
      String advice =
          authenticationUntil()
              .map(day -> t.say("facts.signing.there.advice", plain(day)))
              .orElse(t.say("facts.signing.locked"));
      return new Line("g", label, t.say("facts.signing.there"), advice);
    }
    boolean never = facts.tries(PinKind.SIGNING) instanceof Tries.Absent;
    return new Line(
        "n",
        label,
        t.say("facts.signing.none"),
        t.say(
            !hasPins()
                ? "facts.signing.face"
                : never ? "facts.signing.never" : "facts.signing.moved"));
  }

  private Line dated(String label, LocalDate until, String key) {
    return switch (Renewal.of(until, today)) {
      case Renewal.NotYet(LocalDate opens) ->
          new Line(
              "g", label, t.say("facts.until", plain(until)), t.say(key + "not-yet", plain(opens)));
      case Renewal.Open(long days) ->
          new Line("y", label, t.say("facts.until.days", plain(until), days), t.say(key + "open"));
      case Renewal.Lapsed _ ->
          new Line("r", label, t.say("facts.lapsed", plain(until)), t.say(key + "lapsed"));
    };
  }

  private String plain(LocalDate day) {
    return DateWords.plain(day, t.language());
  }
}
