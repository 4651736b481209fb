package jp.madoguchi.sim.camera;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The residents of the simulated city: a fixed list, then as many more from a seed as are asked
 * for. Only the babies' birth dates follow the calendar, so that there is always somebody under 1.
 */
public final class Roster {
  /** How many residents have names of their own; further ones are made. */
  public static final int NAMED = 28;

  private static final int MAX = 9_999;

  private final LocalDate today;
  private final List<Resident> named;

  private Roster(LocalDate today) {
    this.today = today;
    this.named = List.copyOf(namedResidents());
  }

  /** The roster as it is on that day. */
  public static Roster on(LocalDate today) {
    return new Roster(today);
  }

  /** The named residents, in order. */
  public List<Resident> named() {
    return named;
  }

  /** The first so many residents: the named ones, then made ones; at most 9,999. */
  public List<Resident> first(int count) {
    Ranges.check("count", count, 0, MAX);
    List<Resident> residents = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      residents.add(number(i));
    }
    return residents;
  }

  /** The resident with that {@link Resident#id}, such as {@code r01} or {@code r0250}. */
  public Optional<Resident> find(String id) {
    if (!id.matches("r[0-9]{2,4}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(id.substring(1));
    Optional<Resident> found = number < 1 ? Optional.empty() : Optional.of(number(number));
    return found.filter(resident -> resident.id().equals(id));
  }

  private Resident number(int number) {
    return number <= NAMED ? named.get(number - 1) : MadeResidents.make(number, today);
  }

  private List<Resident> namedResidents() {
    List<Resident> residents = new ArrayList<>();
    for (RosterLine line : RosterLine.ALL) {
      int number = residents.size() + 1;
      LocalDate birth =
          line.birth().isEmpty()
              ? today.minusMonths(line.monthsOld()).withDayOfMonth(1)
              : LocalDate.parse(line.birth());
      AgeStage stage = AgeStage.ofYears(Period.between(birth, today).getYears());
      Looks looks = line.dress(LooksMaker.make(stage, line.woman(), 100 + number), stage);
      residents.add(resident(number, line.name(), line.kana(), birth, looks));
    }
    return residents;
  }

  static Resident resident(int number, String name, String kana, LocalDate birth, Looks looks) {
    String digits = String.format("%04d", number);
    return new Resident(
        number < 100 ? String.format("r%02d", number) : "r" + digits,
        name,
        kana,
        birth,
        "99999" + "00000000000000".substring(0, 14) + digits,
        "sample" + digits + "@example.jp",
        "06-0000-" + digits,
        looks);
  }
}
