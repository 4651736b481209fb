package jp.madoguchi.backoffice.venue;

import static jp.madoguchi.backoffice.venue.Venues.NOW;
import static jp.madoguchi.backoffice.venue.Venues.at;
import static jp.madoguchi.backoffice.venue.Venues.permanent;
import static jp.madoguchi.backoffice.venue.Venues.popUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link VenueStore} does. */
public abstract class VenueStoreContract {

  /** An empty store. */
  protected abstract VenueStore store();

  @Test
  void aVenueComesBackWithItsHoursAndSpecialDays() {
    VenueStore store = store();
    Venue added = store.add(permanent("v1"), NOW);
    assertThat(added.version()).isEqualTo(1);
    assertThat(store.find("v1")).contains(added);
    assertThat(store.find("v2")).isEmpty();
  }

  @Test
  void venuesAreListedNewestBeginningFirst() {
    VenueStore store = store();
    Venue permanent = store.add(permanent("v1"), NOW);
    Venue popUp = store.add(popUp("v2"), NOW);
    assertThat(store.all()).containsExactly(popUp, permanent);
  }

  @Test
  void savingCountsTheVersionUpAndReplacesTheHours() {
    VenueStore store = store();
    Venue first = store.add(permanent("v1"), NOW);
    Venue changed =
        new Venue(
            "v1",
            "新しい名前",
            "",
            "住所",
            PlaceKind.OTHER,
            first.from(),
            first.to(),
            popUp("x").opening(),
            first.capabilities(),
            "",
            false,
            false,
            1);
    assertThat(store.save(changed, NOW))
        .isEqualTo(new VenueStore.Saved.Done(changed.withVersion(2)));
    assertThat(store.find("v1")).contains(changed.withVersion(2));
  }

  @Test
  void theSecondOfTwoWhoSawTheSameVersionIsTold() {
    VenueStore store = store();
    Venue seen = store.add(permanent("v1"), NOW);
    store.save(seen.withClosed(true), NOW);
    Venue now = store.find("v1").orElseThrow();
    assertThat(store.save(seen, NOW)).isEqualTo(new VenueStore.Saved.Stale(now));
    assertThat(store.find("v1")).contains(now);
    assertThat(store.save(popUp("unknown"), NOW)).isEqualTo(new VenueStore.Saved.Missing());
  }

  @Test
  void aKioskIsNeverAtTwoPlacesOnOneDay() {
    VenueStore store = store();
    store.add(permanent("v1"), NOW);
    store.add(popUp("v2"), NOW);
    KioskAssignment first = at("a1", "k01", "v1", "2026-11-01", "2026-11-20");
    assertThat(store.assign(first, NOW)).isEqualTo(new VenueStore.Assigned.Done());
    for (KioskAssignment clash :
        List.of(
            at("a2", "k01", "v2", "2026-11-20", "2026-11-21"),
            at("a2", "k01", "v2", "2026-10-01", ""),
            at("a2", "k01", "v1", "2026-11-05", "2026-11-06"),
            at("a2", "k01", "v2", "2026-10-01", "2026-11-01"))) {
      assertThat(store.assign(clash, NOW))
          .as(clash.toString())
          .isEqualTo(new VenueStore.Assigned.Taken(first));
    }
    assertThat(store.assignments()).containsExactly(first);
  }

  @Test
  void neighbouringPeriodsAndOtherKiosksAreFine() {
    VenueStore store = store();
    store.add(permanent("v1"), NOW);
    store.add(popUp("v2"), NOW);
    List<KioskAssignment> fine =
        List.of(
            at("a1", "k01", "v1", "2026-11-01", "2026-11-20"),
            at("a2", "k01", "v2", "2026-11-21", "2026-11-22"),
            at("a3", "k01", "v1", "2026-11-23", ""),
            at("a4", "k02", "v1", "2026-11-01", ""));
    fine.forEach(a -> assertThat(store.assign(a, NOW)).isEqualTo(new VenueStore.Assigned.Done()));
    assertThat(store.assignments()).containsExactlyElementsOf(fine);
  }

  @Test
  void anAssignmentCanBeShortenedAndWithdrawnAndItsDaysAreFreeAgain() {
    VenueStore store = store();
    store.add(permanent("v1"), NOW);
    store.assign(at("a1", "k01", "v1", "2026-11-01", ""), NOW);
    KioskAssignment shorter = at("a1", "k01", "v1", "2026-11-01", "2026-11-10");
    assertThat(store.assign(shorter, NOW)).isEqualTo(new VenueStore.Assigned.Done());
    assertThat(store.assign(at("a2", "k01", "v1", "2026-11-11", ""), NOW))
        .isEqualTo(new VenueStore.Assigned.Done());
    KioskAssignment withdrawn =
        new KioskAssignment("a2", "k01", "v1", Venues.day("2026-11-11"), Optional.empty(), true);
    assertThat(store.assign(withdrawn, NOW)).isEqualTo(new VenueStore.Assigned.Done());
    assertThat(store.assign(at("a3", "k01", "v1", "2026-11-11", ""), NOW))
        .isEqualTo(new VenueStore.Assigned.Done());
    assertThat(store.assignments()).contains(shorter, withdrawn).hasSize(3);
  }

  @Test
  void ofManyClerksWhoTakeTheSameKioskAtOnceOneWins() throws Exception {
    VenueStore store = store();
    store.add(permanent("v1"), NOW);
    List<Callable<VenueStore.Assigned>> clerks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String id = "a" + i;
      clerks.add(() -> store.assign(at(id, "k09", "v1", "2026-11-01", ""), NOW));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<VenueStore.Assigned>> answers = pool.invokeAll(clerks);
      assertThat(answers.stream().map(VenueStoreContract::answer))
          .filteredOn(a -> a instanceof VenueStore.Assigned.Done)
          .hasSize(1);
    }
    assertThat(store.assignments()).hasSize(1);
  }

  private static VenueStore.Assigned answer(Future<VenueStore.Assigned> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
