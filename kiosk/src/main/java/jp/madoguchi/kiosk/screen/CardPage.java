package jp.madoguchi.kiosk.screen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.kiosk.session.CardSnapshot;
import jp.madoguchi.kiosk.visit.CardStep;
import jp.madoguchi.kiosk.visit.CardVisit;
import jp.madoguchi.kiosk.visit.PinReport;
import jp.madoguchi.kiosk.visit.Purpose;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.Renewal;
import jp.madoguchi.rules.VenueCapability;
import jp.madoguchi.web.text.Phrases;

/**
 * What every template of a visit with a card gets. Personal data once the four items are read.
 *
 * @param wrong field name to message key; never what was typed
 * @param variant of the page, such as {@code rehearse}; empty = the usual one
 * @param zone of the days
 * @param capabilities what may be done at this venue
 */
public record CardPage(
    Phrases t,
    View view,
    CardSnapshot snapshot,
    Map<String, String> wrong,
    String variant,
    Page.House house,
    ZoneId zone,
    Set<VenueCapability> capabilities)
    implements Frame {

  /** The visit as it is now. */
  public CardVisit visit() {
    return snapshot.visit();
  }

  /** Whether this is the purpose. */
  public boolean is(Purpose purpose) {
    return visit().purpose() == purpose;
  }

  /** What the card says; only where it was read. */
  public CardFacts facts() {
    return visit().known().facts().orElseThrow();
  }

  /** What it means, in words. */
  public CardLines lines() {
    return new CardLines(t, facts(), visit().day(), zone, deskHere());
  }

  /** One PIN's counter in words and dots. */
  public PinLine pin(PinKind kind) {
    return PinLine.of(t, kind, facts().tries(kind), deskHere());
  }

  /** The PIN in question. */
  public PinKind kind() {
    return visit().known().kind().orElseThrow();
  }

  /** Its counter as dots. */
  public PinLine counter(Tries tries) {
    return PinLine.of(t, kind(), tries, deskHere());
  }

  /** What came of the PIN. */
  public PinReport report() {
    return visit().known().report().orElseThrow();
  }

  /** The four items; only where they were read. */
  public BasicFour items() {
    return visit().known().items().orElseThrow();
  }

  /** Why another card could be needed; the first one is proposed. */
  public Set<IssuanceKind> reasons() {
    return Renewal.reasons(visit().known().facts().flatMap(CardFacts::cardUntil), today());
  }

  /** Why another card is needed. */
  public Optional<IssuanceKind> reason() {
    return visit().known().issuance();
  }

  /** Whether a blocked PIN can be set anew at this venue's desk (rules B13). */
  public boolean deskHere() {
    return capabilities.contains(VenueCapability.PIN_RESET);
  }

  /** An amount of yen. */
  public String yen(int amount) {
    return String.format(Locale.JAPAN, "%,d", amount);
  }

  /** The day of the visit. */
  public LocalDate today() {
    return visit().day();
  }

  @Override
  public String notice() {
    return "";
  }

  @Override
  public String base() {
    return "/card";
  }

  @Override
  public String step() {
    return visit().step().slug();
  }

  @Override
  public String token() {
    return snapshot.token();
  }

  @Override
  public boolean running() {
    return true;
  }

  @Override
  public boolean canGoBack() {
    return visit().canGoBack();
  }

  @Override
  public int phase() {
    return visit().purpose().phase(visit().step());
  }

  @Override
  public List<String> phases() {
    return visit().purpose().phases().stream().map(s -> say("card.phase." + s.name())).toList();
  }

  @Override
  public String endText() {
    return "end.text.card";
  }

  @Override
  public String toString() {
    return "CardPage[" + step() + "]";
  }

  /** The template of the step, or of the page beside it. */
  String template() {
    if (variant.equals("lost") && visit().step() == CardStep.PUT && is(Purpose.RENEWAL)) {
      return "card-lost";
    }
    boolean beside = variant.startsWith("rehearse");
    boolean may = visit().step() == CardStep.PUT || visit().step() == CardStep.KIND;
    return beside && may ? "card-rehearse" : "card-" + step();
  }

  /** Which PIN is rehearsed. */
  public PinKind rehearsed() {
    return variant.endsWith("-signing") ? PinKind.SIGNING : PinKind.AUTHENTICATION;
  }
}
