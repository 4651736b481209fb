package jp.madoguchi.backoffice.screen.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.venue.KioskAssignment;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.backoffice.venue.VenueBook;
import jp.madoguchi.sync.FleetKeys;
import jp.madoguchi.web.page.Pages;
import jp.madoguchi.web.text.Texts;

/**
 * The kiosks' public keys, and the page for phones that checks a receipt with them. The proof
 * stands behind the {@code #} of the page's address, which browsers keep to themselves: the server
 * never sees it. The page brings the keys along and asks for nothing afterwards.
 */
public final class ReceiptPageRoutes {
  /** Short, as it stands in every QR. */
  public static final String PAGE = "/r";

  /** The key set. */
  public static final String KEYS = "/v1/fleet-keys";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As everywhere, but nothing may be asked for by script, and nothing sent. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

  private final Pages pages;
  private final Supplier<FleetKeys> fleet;
  private final VenueBook venues;
  private final String municipality;
  private final boolean simulated;
  private final Texts texts = Texts.load("receipt", "ja", "ja-x-easy", "en");

  /**
   * With these keys.
   *
   * @param venues tells where a kiosk stood on a day
   */
  public ReceiptPageRoutes(
      Pages pages,
      Supplier<FleetKeys> fleet,
      VenueBook venues,
      String municipality,
      boolean simulated) {
    this.pages = pages;
    this.fleet = fleet;
    this.venues = venues;
    this.municipality = municipality;
    this.simulated = simulated;
  }

  /** Where a kiosk stood; {@code to} is empty while it stands there. */
  private record Place(String kiosk, String from, String to, String name) {}

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get(PAGE, this::page);
    routing.get(KEYS, this::keys);
  }

  private void keys(ServerRequest req, ServerResponse res) {
    res.header(HeaderNames.CONTENT_TYPE, "application/jwk-set+json");
    res.send(fleet.get().write());
  }

  private void page(ServerRequest req, ServerResponse res) {
    res.header(HeaderNames.create("Content-Security-Policy"), POLICY);
    res.header(HeaderNames.create("Referrer-Policy"), "no-referrer");
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("keys", new String(fleet.get().write(), StandardCharsets.UTF_8));
    model.put("places", json(places()));
    model.put("phrases", texts.languages().stream().map(texts::in).toList());
    model.put("municipality", municipality);
    model.put("simulated", simulated);
    pages.send(res, "receipt/page.jte", model);
  }

  private List<Place> places() {
    Map<String, String> names =
        venues.all().stream().collect(Collectors.toMap(Venue::id, Venue::name));
    Function<Optional<LocalDate>, String> day = date -> date.map(LocalDate::toString).orElse("");
    return venues.assignments().stream()
        .filter(one -> names.containsKey(one.venueId()))
        .map((KioskAssignment one) ->
            new Place(
                one.kiosk(), one.from().toString(), day.apply(one.to()), names.get(one.venueId())))
        .toList();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
