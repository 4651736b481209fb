package jp.madoguchi.backoffice.statistics;

import static jp.madoguchi.backoffice.statistics.Figures.IKEDA;
import static jp.madoguchi.backoffice.statistics.Figures.NATION;
import static jp.madoguchi.backoffice.statistics.Figures.NOW;
import static jp.madoguchi.backoffice.statistics.Figures.TOYONAKA;
import static jp.madoguchi.backoffice.statistics.Figures.issued;
import static jp.madoguchi.backoffice.statistics.Figures.ofGroup;
import static jp.madoguchi.backoffice.statistics.Figures.rateOnly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link FigureStore} does. */
public abstract class FigureStoreContract {

  /** An empty store. */
  protected abstract FigureStore store();

  @Test
  void aFigureComesBackAsItWasStored() {
    FigureStore store = store();
    PublishedFigure full = issued(TOYONAKA, "2022-12-31", 408_802, 237_064);
    PublishedFigure bare = rateOnly(RateKind.ISSUED, TOYONAKA, "2023-03-31", "66.0");
    assertThat(store.put(List.of(bare, full), NOW))
        .containsExactly(new FigureStore.Stored.Added(), new FigureStore.Stored.Added());
    assertThat(store.series(RateKind.ISSUED, "272035")).containsExactly(full, bare);
  }

  @Test
  void theSameNumbersAgainChangeNothing() {
    FigureStore store = store();
    PublishedFigure figure = issued(TOYONAKA, "2022-12-31", 408_802, 237_064);
    store.put(List.of(figure), NOW);
    assertThat(store.put(List.of(figure), NOW.plusSeconds(60)))
        .containsExactly(new FigureStore.Stored.Unchanged());
    assertThat(store.corrections(10)).isEmpty();
  }

  @Test
  void otherNumbersReplaceAndAreRemembered() {
    FigureStore store = store();
    PublishedFigure first = issued(TOYONAKA, "2022-12-31", 408_802, 237_064);
    PublishedFigure second = issued(TOYONAKA, "2022-12-31", 408_802, 237_100);
    PublishedFigure third = rateOnly(RateKind.ISSUED, TOYONAKA, "2022-12-31", "58.1");
    store.put(List.of(first), NOW);
    assertThat(store.put(List.of(second), NOW.plusSeconds(1)))
        .containsExactly(new FigureStore.Stored.Corrected(first));
    assertThat(store.put(List.of(third), NOW.plusSeconds(2)))
        .containsExactly(new FigureStore.Stored.Corrected(second));
    assertThat(store.series(RateKind.ISSUED, "272035")).containsExactly(third);
    assertThat(store.corrections(10))
        .containsExactly(
            new FigureStore.Correction(second, third, NOW.plusSeconds(2)),
            new FigureStore.Correction(first, second, NOW.plusSeconds(1)));
    assertThat(store.corrections(1)).hasSize(1);
  }

  @Test
  void ratesOfDifferentKindsStandBesideEachOther() {
    FigureStore store = store();
    PublishedFigure issued = issued(TOYONAKA, "2023-07-31", 100, 75);
    PublishedFigure held = rateOnly(RateKind.HELD, TOYONAKA, "2023-07-31", "71.0");
    store.put(List.of(issued, held), NOW);
    assertThat(store.series(RateKind.ISSUED, "272035")).containsExactly(issued);
    assertThat(store.series(RateKind.HELD, "272035")).containsExactly(held);
    assertThat(store.series(RateKind.APPLIED, "272035")).isEmpty();
  }

  @Test
  void neighboursOfOneDayAreFoundByTheirIds() {
    FigureStore store = store();
    PublishedFigure toyonaka = issued(TOYONAKA, "2022-12-31", 408_802, 237_064);
    PublishedFigure ikeda = issued(IKEDA, "2022-12-31", 103_387, 61_281);
    PublishedFigure earlier = issued(IKEDA, "2022-11-30", 103_387, 60_000);
    store.put(List.of(ikeda, toyonaka, earlier), NOW);
    LocalDate day = LocalDate.parse("2022-12-31");
    assertThat(store.on(RateKind.ISSUED, day, List.of("272043", "272035", "271004")))
        .containsExactly(toyonaka, ikeda);
    assertThat(store.on(RateKind.ISSUED, day, List.of())).isEmpty();
  }

  @Test
  void groupsNeverMixWithTheWholePopulation() {
    FigureStore store = store();
    PublishedFigure all = issued(NATION, "2022-08-31", 125_927_902, 59_660_827);
    PublishedFigure women = ofGroup(all, new Group(85, 89, Sex.FEMALE));
    PublishedFigure children = ofGroup(all, new Group(0, 4, Sex.ALL));
    store.put(List.of(women, all, children), NOW);
    LocalDate day = LocalDate.parse("2022-08-31");
    assertThat(store.series(RateKind.ISSUED, Area.NATION)).containsExactly(all);
    assertThat(store.latestByGroup(RateKind.ISSUED, Area.NATION)).contains(day);
    assertThat(store.latestByGroup(RateKind.ISSUED, "272035")).isEmpty();
    assertThat(store.groups(RateKind.ISSUED, Area.NATION, day)).containsExactly(children, women);
  }

  @Test
  void aWholeTableGoesInAtOnce() {
    FigureStore store = store();
    List<PublishedFigure> many = new ArrayList<>();
    for (int i = 0; i < 1_800; i++) {
      many.add(issued(new Area("JP:" + i, "", "区分" + i), "2022-12-31", 1_000 + i, 500));
    }
    assertThat(store.put(many, NOW)).hasSize(1_800).containsOnly(new FigureStore.Stored.Added());
    assertThat(store.put(many, NOW)).containsOnly(new FigureStore.Stored.Unchanged());
    assertThat(store.series(RateKind.ISSUED, "JP:1799")).hasSize(1);
  }
}
