package jp.madoguchi.backoffice.venue;

import static jp.madoguchi.backoffice.venue.Venues.DAYTIME;
import static jp.madoguchi.backoffice.venue.Venues.at;
import static jp.madoguchi.backoffice.venue.Venues.day;
import static jp.madoguchi.backoffice.venue.Venues.permanent;
import static jp.madoguchi.backoffice.venue.Venues.popUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VenueTest {

  @Test
  void theHoursOfADayFollowWeekdaySpecialDaysAndPeriod() {
    Venue venue = permanent("v");
    assertThat(venue.hoursOn(day("2026-11-24"))).contains(DAYTIME);
    assertThat(venue.hoursOn(day("2026-11-23"))).as("holiday on a Monday").isEmpty();
    assertThat(venue.hoursOn(day("2026-11-28"))).as("open Saturday").contains(DAYTIME);
    assertThat(venue.hoursOn(day("2026-11-29"))).as("Sunday").isEmpty();
    assertThat(venue.hoursOn(day("2026-03-31"))).as("before it began").isEmpty();
    assertThat(venue.withClosed(true).hoursOn(day("2026-11-24"))).as("closed").isEmpty();
    assertThat(popUp("p").covers(day("2026-11-23"))).isFalse();
    assertThat(popUp("p").permanent()).isFalse();
  }

  @Test
  void aBrokenVenueCannotExist() {
    Venue v = permanent("v");
    assertThatThrownBy(() ->
            new Venue(
                "v",
                " ",
                "",
                "住所",
                v.place(),
                v.from(),
                v.to(),
                v.opening(),
                v.capabilities(),
                "",
                false,
                false,
                1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Venue(
                "v",
                "名",
                "",
                "住所",
                v.place(),
                v.from(),
                v.to(),
                v.opening(),
                Set.of(),
                "",
                false,
                false,
                1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Venue(
                "v",
                "名",
                "",
                "住所",
                v.place(),
                v.from(),
                Optional.of(v.from().minusDays(1)),
                v.opening(),
                v.capabilities(),
                "",
                false,
                false,
                1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at("a", "k01", "v", "2026-11-02", "2026-11-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at("a", " ", "v", "2026-11-02", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoAssignmentsOverlapExactlyIfTheyShareADay() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      KioskAssignment a = random(random, "a");
      KioskAssignment b = random(random, "b");
      boolean shared =
          day("2026-01-01").datesUntil(day("2026-03-01")).anyMatch(d -> a.covers(d) && b.covers(d));
      assertThat(a.overlaps(b)).as("seed %d: %s %s", seed, a, b).isEqualTo(shared);
      assertThat(b.overlaps(a)).as("seed %d", seed).isEqualTo(shared);
    }
  }

  private static KioskAssignment random(Random random, String id) {
    LocalDate from = day("2026-01-01").plusDays(random.nextInt(20));
    Optional<LocalDate> to =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(10)));
    return new KioskAssignment(id, "k01", "v", from, to, random.nextInt(5) == 0);
  }

  @Test
  void aKiosksDayBelongsToTheVenueWhereItStood() {
    Venue office = permanent("v1");
    Venue mall = popUp("v2");
    List<KioskAssignment> places =
        List.of(
            at("a1", "k01", "v1", "2026-11-01", "2026-11-20"),
            at("a2", "k01", "v2", "2026-11-21", "2026-11-22"),
            at("a3", "k02", "v2", "2026-11-21", "2026-11-22"));
    List<KioskDay> days =
        List.of(
            new KioskDay("k01", day("2026-11-20"), 3, 4, 3, 4, 2),
            new KioskDay("k01", day("2026-11-21"), 5, 8, 5, 5, 5),
            new KioskDay("k02", day("2026-11-21"), 2, 2, 2, 2, 1),
            new KioskDay("k03", day("2026-11-21"), 1, 1, 1, 0, 0));
    List<VenueResults.Line> lines = VenueResults.byDay(days, places, List.of(office, mall));
    assertThat(lines)
        .containsExactly(
            new VenueResults.Line(
                day("2026-11-21"), Optional.of(mall), new VenueResults.Tally(7, 10, 7, 7, 6)),
            new VenueResults.Line(
                day("2026-11-21"), Optional.empty(), new VenueResults.Tally(1, 1, 1, 0, 0)),
            new VenueResults.Line(
                day("2026-11-20"), Optional.of(office), new VenueResults.Tally(3, 4, 3, 4, 2)));
    assertThat(VenueResults.byVenue(lines).keySet())
        .containsExactly(Optional.of(mall), Optional.of(office), Optional.empty());
  }

  @Test
  void sharesHaveOneDecimalAndNoneWithoutAWhole() {
    VenueResults.Tally tally = new VenueResults.Tally(7, 9, 7, 7, 6);
    assertThat(tally.completedPercent()).contains(new BigDecimal("77.8"));
    assertThat(tally.firstPassPercent()).contains(new BigDecimal("85.7"));
    assertThat(VenueResults.Tally.NONE.completedPercent()).isEmpty();
    assertThat(VenueResults.Tally.NONE.firstPassPercent()).isEmpty();
    assertThat(tally.plus(tally).applications()).isEqualTo(14);
  }

  @Test
  void aWithdrawnAssignmentClaimsNothing() {
    KioskAssignment withdrawn =
        new KioskAssignment("a", "k01", "v1", day("2026-11-01"), Optional.empty(), true);
    List<VenueResults.Line> lines =
        VenueResults.byDay(
            List.of(new KioskDay("k01", day("2026-11-21"), 1, 1, 1, 1, 1)),
            List.of(withdrawn),
            List.of(permanent("v1")));
    assertThat(lines.getFirst().venue()).isEmpty();
  }
}
