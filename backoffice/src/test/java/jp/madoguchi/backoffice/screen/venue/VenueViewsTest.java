package jp.madoguchi.backoffice.screen.venue;

import static jp.madoguchi.backoffice.venue.Venues.at;
import static jp.madoguchi.backoffice.venue.Venues.day;
import static jp.madoguchi.backoffice.venue.Venues.permanent;
import static jp.madoguchi.backoffice.venue.Venues.popUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.backoffice.venue.DemoVenues;
import jp.madoguchi.backoffice.venue.KioskDay;
import jp.madoguchi.backoffice.venue.MemoryVenueStore;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.backoffice.venue.VenueBook;
import jp.madoguchi.backoffice.venue.VenueResults;
import jp.madoguchi.backoffice.venue.VenueStore;
import jp.madoguchi.backoffice.venue.Venues;
import org.junit.jupiter.api.Test;

class VenueViewsTest {
  private static final LocalDate TODAY = day("2026-11-22");

  private final AtomicInteger next = new AtomicInteger();
  private final VenueBook book =
      new VenueBook(
          new MemoryVenueStore(),
          (_, _) -> List.of(new KioskDay("k01", TODAY, 2, 3, 2, 2, 1)),
          () -> "id" + next.incrementAndGet(),
          InstantSource.fixed(Venues.NOW));

  @Test
  void theWeekIsWrittenInAsFewWordsAsItAllows() {
    assertThat(VenueWords.week(permanent("v"))).isEqualTo("月–金 10:00–17:30");
    assertThat(VenueWords.week(popUp("v"))).isEqualTo("土–日 10:00–17:30");
    assertThat(VenueWords.period(popUp("v"))).isEqualTo("2026-11-21 – 2026-11-22");
    assertThat(VenueWords.period(permanent("v"))).isEqualTo("2026-04-01 から 常設");
  }

  @Test
  void theCalendarShowsFourWeeksFromMondayWithTheKiosksOfEachDay() {
    VenueCalendar calendar =
        VenueCalendar.of(
            List.of(permanent("v1"), popUp("v2"), popUp("v3").withClosed(true)),
            List.of(at("a", "k01", "v2", "2026-11-21", "2026-11-22")),
            TODAY);
    assertThat(calendar.days()).hasSize(28);
    assertThat(calendar.days().getFirst().date()).isEqualTo("2026-11-16");
    assertThat(calendar.days().get(6).today()).isTrue();
    assertThat(calendar.lines()).extracting(VenueCalendar.Line::id).containsExactly("v1", "v2");
    List<VenueCalendar.Cell> office = calendar.lines().get(0).cells();
    assertThat(office.get(0).kind()).isEqualTo("open");
    assertThat(office.get(5).kind()).as("Saturday").isEqualTo("off");
    assertThat(office.get(7)).extracting(VenueCalendar.Cell::kind).isEqualTo("shut");
    assertThat(office.get(7).text()).contains("祝日");
    assertThat(office.get(12).kind()).as("open Saturday").isEqualTo("special");
    List<VenueCalendar.Cell> mall = calendar.lines().get(1).cells();
    assertThat(mall.get(5)).extracting(VenueCalendar.Cell::mark).isEqualTo("1");
    assertThat(mall.get(5).text()).contains("キオスク 1 台");
    assertThat(mall.get(8).kind()).isEqualTo("none");
  }

  @Test
  void todaysVenuesComeFirstAndClosedOnesLast() {
    Venue coming = new Coming().from("2026-12-01", "c");
    assertThat(
            VenueViews.items(
                List.of(permanent("old").withClosed(true), coming, popUp("now")), List.of(), TODAY))
        .extracting(i -> i.id() + " " + i.status())
        .containsExactly("now 開設中", "c これから", "old 閉鎖");
  }

  /** A pop-up that begins on another day. */
  private static final class Coming {
    Venue from(String first, String id) {
      Venue v = popUp(id);
      return new Venue(
          id,
          v.name(),
          v.kana(),
          v.address(),
          v.place(),
          day(first),
          Optional.empty(),
          v.opening(),
          v.capabilities(),
          v.notes(),
          false,
          false,
          1);
    }
  }

  @Test
  void placingIsRefusedWithTheSentenceThatHelps() {
    Venue office = book.add(permanent("x"));
    Venue mall = book.add(popUp("x"));
    assertThat(book.place("k01", office.id(), TODAY, Optional.empty()))
        .isEqualTo(new VenueBook.Placing.Done());
    assertThat(VenueWords.refusal(book.place("k01", mall.id(), TODAY, Optional.of(TODAY))))
        .isEqualTo("キオスク k01 は 2026-11-22 – 期限なし に「第一庁舎 市民課」にあります。1台は同じ日に1か所だけです。");
    assertThat(VenueWords.refusal(book.place("k02", mall.id(), TODAY, Optional.empty())))
        .as("a pop-up ends, the stay must too")
        .contains("期間（2026-11-21 – 2026-11-22）の外");
    assertThat(VenueWords.refusal(book.place("k02", "nowhere", TODAY, Optional.empty())))
        .contains("見つかりません");
    book.close(mall.id(), 1, true);
    assertThat(book.place("k02", mall.id(), TODAY, Optional.of(TODAY)))
        .isEqualTo(new VenueBook.Placing.NoVenue());
    assertThat(VenueWords.refusal(book.withdraw("nothing"))).contains("見つかりません");
  }

  @Test
  void aStayThatEndsTodayKeepsItsDaysAndFreesTheKioskFromTomorrow() {
    Venue office = book.add(permanent("x"));
    Venue mall = book.add(permanent("x"));
    book.place("k01", office.id(), TODAY.minusDays(3), Optional.empty());
    String stay = book.assignmentsOf(office.id()).getFirst().id();
    assertThat(VenueViews.stays(book.assignmentsOf(office.id()), TODAY).getFirst().endable())
        .isTrue();
    assertThat(book.endOn(stay, TODAY)).isEqualTo(new VenueBook.Placing.Done());
    assertThat(book.assignments().getFirst().covers(TODAY)).isTrue();
    assertThat(VenueViews.stays(book.assignmentsOf(office.id()), TODAY).getFirst().endable())
        .as("it ends today already")
        .isFalse();
    assertThat(book.place("k01", mall.id(), TODAY, Optional.empty()))
        .isInstanceOf(VenueBook.Placing.Taken.class);
    assertThat(book.place("k01", mall.id(), TODAY.plusDays(1), Optional.empty()))
        .isEqualTo(new VenueBook.Placing.Done());
  }

  @Test
  void whatHasNotBegunIsOverOrWasTakenBackCannotEndToday() {
    Venue office = book.add(permanent("x"));
    book.place("k01", office.id(), TODAY.plusDays(1), Optional.empty());
    book.place("k02", office.id(), TODAY.minusDays(3), Optional.of(TODAY.minusDays(1)));
    book.place("k03", office.id(), TODAY, Optional.empty());
    book.assignmentsOf(office.id()).stream()
        .filter(a -> a.kiosk().equals("k03"))
        .forEach(a -> book.withdraw(a.id()));
    assertThat(book.assignmentsOf(office.id()))
        .hasSize(3)
        .allSatisfy(a ->
            assertThat(book.endOn(a.id(), TODAY)).isEqualTo(new VenueBook.Placing.NoAssignment()));
    book.place("k04", office.id(), TODAY, Optional.empty());
    book.close(office.id(), 1, true);
    assertThat(book.assignmentsOf(office.id()).stream().filter(a -> a.kiosk().equals("k04")))
        .allSatisfy(a ->
            assertThat(book.endOn(a.id(), TODAY))
                .as("at a closed venue too")
                .isEqualTo(new VenueBook.Placing.Done()));
  }

  @Test
  void withdrawingCanBeUndoneUnlessTheKioskMovedOn() {
    Venue office = book.add(permanent("x"));
    Venue mall = book.add(popUp("x"));
    book.place("k01", office.id(), TODAY, Optional.empty());
    String stay = book.assignmentsOf(office.id()).getFirst().id();
    assertThat(book.withdraw(stay)).isEqualTo(new VenueBook.Placing.Done());
    assertThat(book.assignments()).isEmpty();
    assertThat(book.restore(stay)).isEqualTo(new VenueBook.Placing.Done());
    book.withdraw(stay);
    book.place("k01", mall.id(), TODAY, Optional.of(TODAY));
    assertThat(book.restore(stay)).isInstanceOf(VenueBook.Placing.Taken.class);
  }

  @Test
  void closingKeepsTheVenueAndItsResults() {
    Venue office = book.add(permanent("x"));
    book.place("k01", office.id(), TODAY, Optional.empty());
    assertThat(book.close(office.id(), 1, true)).isInstanceOf(VenueStore.Saved.Done.class);
    assertThat(book.close(office.id(), 1, true)).isInstanceOf(VenueStore.Saved.Stale.class);
    assertThat(book.close("nowhere", 1, true)).isInstanceOf(VenueStore.Saved.Missing.class);
    List<VenueResults.Line> lines = book.results(TODAY, TODAY);
    assertThat(lines.getFirst().venue().orElseThrow().closed()).isTrue();
    assertThat(book.close(office.id(), 2, false)).isInstanceOf(VenueStore.Saved.Done.class);
  }

  @Test
  void resultsAreWrittenForThePageAndForTheSpreadsheet() {
    Venue office = book.add(permanent("x"));
    book.place("k01", office.id(), TODAY, Optional.empty());
    List<VenueResults.Line> lines = book.results(TODAY, TODAY);
    ResultTable.Row row = ResultTable.byDay(lines).getFirst();
    assertThat(row.completed()).isEqualTo("66.7%");
    assertThat(row.firstPass()).isEqualTo("50.0%");
    assertThat(ResultTable.byVenue(lines)).hasSize(1);
    String csv = new String(ResultTable.csv(lines), StandardCharsets.UTF_8);
    assertThat(csv).contains("\"2026-11-22\",\"第一庁舎 市民課\",\"2\",\"3\",\"2\",\"66.7\"");
  }

  @Test
  void theDemosVenuesAreAddedOnceAndCalledSamples() {
    DemoVenues.add(book, TODAY, "k01");
    DemoVenues.add(book, TODAY, "k01");
    assertThat(book.all()).hasSize(4).allMatch(Venue::sample);
    assertThat(book.all()).allSatisfy(v -> assertThat(v.name()).contains("見本"));
    assertThat(book.assignments()).hasSize(1);
    assertThat(book.results(TODAY, TODAY).getFirst().venue().orElseThrow().name())
        .startsWith("千里中央");
  }
}
