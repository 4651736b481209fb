package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.Framing;
import jp.madoguchi.rules.photo.OverrideReason;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.rules.photo.SpecialCases;
import org.junit.jupiter.api.Test;

class SpecialCasesTest {
  private static final SpecialCases TABLE = PhotoProfiles.specialCases();

  @Test
  void everyCaseExcusesSomethingOrChangesHowThePictureIsTaken() {
    assertThat(TABLE.cases())
        .hasSizeGreaterThanOrEqualTo(12)
        .allSatisfy(c ->
            assertThat(
                    !c.excuses().isEmpty()
                        || c.framing() != Framing.NORMAL
                        || c.steadiness().isPresent())
                .as(c.code())
                .isTrue());
  }

  @Test
  void noCaseExcusesAMissingASecondOrAForeignFaceDarknessBlurOrAFileThatIsNone() {
    for (SpecialCase one : TABLE.cases()) {
      assertThat(one.excuses())
          .as(one.code())
          .doesNotContain(
              PhotoReason.NOFACE,
              PhotoReason.MULTIFACE,
              PhotoReason.NOT_SAME_PERSON,
              PhotoReason.DARK,
              PhotoReason.BLUR,
              PhotoReason.LOWRES);
      Set<PhotoReason> both = EnumSet.copyOf(one.stillNeeded());
      both.addAll(one.excuses());
      assertThat(both).hasSize(PhotoReason.values().length);
      assertThat(one.stillNeeded().size() + one.excuses().size()).isEqualTo(both.size());
    }
  }

  @Test
  void aTableThatExcusesTooMuchOrNothingIsRefused() {
    assertThatThrownBy(() -> made(Set.of(PhotoReason.DARK), Framing.NORMAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> made(Set.of(), Framing.NORMAL))
        .isInstanceOf(IllegalArgumentException.class);
    SpecialCase fine = made(Set.of(), Framing.FROM_ABOVE);
    assertThatThrownBy(() -> new SpecialCases(1, TABLE.effective(), "", List.of(fine, fine)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SpecialCase made(Set<PhotoReason> excuses, Framing framing) {
    return new SpecialCase(
        "made-up",
        SpecialCase.Group.BODY,
        excuses,
        framing,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true,
        "理由",
        "しかた",
        "test");
  }

  @Test
  void onlyWhatExcusesNothingGoesWithoutStaff() {
    assertThat(TABLE.cases())
        .allSatisfy(
            c -> assertThat(c.staffConfirms() || c.excuses().isEmpty()).as(c.code()).isTrue());
  }

  @Test
  void theCaseOfSmallChildrenIsForSmallChildrenOnlyAndEveryGroupHasAPage() {
    SpecialCase child = TABLE.of("small-child").orElseThrow();
    assertThat(child.possibleAt(0)).isFalse();
    assertThat(child.possibleAt(1)).isTrue();
    assertThat(child.possibleAt(6)).isTrue();
    assertThat(child.possibleAt(7)).isFalse();
    assertThat(
            Arrays.stream(SpecialCase.Group.values())
                .map(g -> TABLE.of(g, 3).size() * 100 + TABLE.of(g, 80).size()))
        .containsExactly(303, 303, 303, 302);
  }

  @Test
  void wordingForTheFormIsShortPlainJapanese() {
    assertThat(TABLE.cases())
        .allSatisfy(c -> assertThat(c.formReason()).as(c.code()).matches("[^A-Za-z0-9\\n]{8,60}。"));
    assertThat(TABLE.cases().stream().map(SpecialCase::formReason)).doesNotHaveDuplicates();
  }

  @Test
  void anOverrideIsNamedFromAListAndTakesNoFreeWords() {
    assertThat(OverrideReason.PLACE.recorded("whatever")).contains("PLACE");
    assertThat(OverrideReason.CITY_CODE.recorded("A12")).contains("CITY_CODE-A12");
    for (String none : List.of("", "a12", "豊中花子", "A 12", "TOOLONG1")) {
      assertThat(OverrideReason.CITY_CODE.recorded(none)).as(none).isEmpty();
    }
  }
}
