package jp.madoguchi.rules.photo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of special cases (写真特例). Data, versioned as the photo profile is; codes are never given
 * another meaning, so that old records stay readable.
 *
 * @param version 1 and up
 * @param effective from when on
 * @param note why this version exists
 * @param cases in the order in which they are shown
 */
public record SpecialCases(int version, LocalDate effective, String note, List<SpecialCase> cases) {

  /** Copies the cases; refuses the same code twice. */
  public SpecialCases {
    cases = List.copyOf(cases);
    Set<String> codes = new HashSet<>();
    for (SpecialCase one : cases) {
      if (!codes.add(one.code())) {
        throw new IllegalArgumentException("case " + one.code() + " stands twice");
      }
    }
  }

  /** The case of that code. */
  public Optional<SpecialCase> of(String code) {
    return cases.stream().filter(c -> c.code().equals(code)).findFirst();
  }

  /** The cases of a group, in order, that somebody of this age can have. */
  public List<SpecialCase> of(SpecialCase.Group group, int age) {
    return cases.stream().filter(c -> c.group() == group && c.possibleAt(age)).toList();
  }
}
