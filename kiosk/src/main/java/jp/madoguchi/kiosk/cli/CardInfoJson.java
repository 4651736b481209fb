package jp.madoguchi.kiosk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.Renewal;

/** What カードを調べる shows, as one JSON object. Nothing in it names holder or card. */
public final class CardInfoJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int READ = 0;

  private final LocalDate today;
  private final ZoneId zone;

  /** Days are counted in this zone, from this one. */
  public CardInfoJson(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone = zone;
  }

  /** The reading as JSON. */
  public String of(CardReading reading) {
    Map<String, Object> object = new LinkedHashMap<>();
    switch (reading) {
      case CardReading.Read(CardFacts facts) -> put(object, facts);
      case CardReading.Failed(CardFault fault, String detail) -> {
        object.put("fault", fault.name());
        object.put("detail", detail);
      }
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps can be written", e);
    }
  }

  /** The command's exit code. */
  public static int exitCode(CardReading reading) {
    return switch (reading) {
      case CardReading.Read _ -> READ;
      case CardReading.Failed(CardFault fault, _) ->
          switch (fault) {
            case NO_SERVICE -> 3;
            case NO_READER -> 4;
            case NO_CARD -> 5;
            case CARD_REMOVED -> 6;
            case CARD_SILENT -> 7;
            case NOT_A_MY_NUMBER_CARD -> 8;
            case NOT_UNDERSTOOD, OTHER_CARD -> 9;
          };
    };
  }

  private void put(Map<String, Object> object, CardFacts facts) {
    object.put("token", facts.token().name());
    facts.cardUntil().ifPresent(until -> object.put("card", until(until)));
    facts
        .authentication()
        .ifPresent(certificate -> {
          LocalDate until = LocalDate.ofInstant(certificate.until(), zone);
          Map<String, Object> shown = until(until);
          shown.put("from", LocalDate.ofInstant(certificate.from(), zone).toString());
          shown.put("daysLeft", certificate.daysLeft());
          shown.put("issuer", certificate.issuer().name());
          object.put("authenticationCertificate", shown);
        });
    object.put("signingCertificate", facts.signing());
    Map<String, Object> pins = new LinkedHashMap<>();
    for (PinKind kind : PinKind.values()) {
      pins.put(kind.name(), tries(facts.tries(kind)));
    }
    object.put("triesLeft", pins);
    object.put("revocationChecked", false);
  }

  private Map<String, Object> until(LocalDate until) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("until", until.toString());
    switch (Renewal.of(until, today)) {
      case Renewal.NotYet(LocalDate opens) -> object.put("renewalFrom", opens.toString());
      case Renewal.Open _ -> object.put("renewal", "OPEN");
      case Renewal.Lapsed _ -> object.put("renewal", "LAPSED");
    }
    return object;
  }

  /** A number where there is one, else the word. */
  private static Object tries(Tries tries) {
    return switch (tries) {
      case Tries.Left(int count) -> count;
      case Tries.Blocked _ -> 0;
      case Tries.Absent _ -> "ABSENT";
      case Tries.Unknown _ -> "UNKNOWN";
    };
  }
}
