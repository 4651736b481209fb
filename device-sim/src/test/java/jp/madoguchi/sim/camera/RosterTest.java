package jp.madoguchi.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.rules.ApplicationId;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final Roster roster = Roster.on(TODAY);

  @Test
  void everyAgeThatTheRulesKnowIsThere() {
    assertThat(roster.named()).hasSize(Roster.NAMED);
    Set<AgeStage> stages = new HashSet<>();
    for (Resident resident : roster.named()) {
      stages.add(AgeStage.ofYears(Period.between(resident.birthDate(), TODAY).getYears()));
      assertThat(resident.looks().stage())
          .isEqualTo(AgeStage.ofYears(Period.between(resident.birthDate(), TODAY).getYears()));
    }
    assertThat(stages).containsExactlyInAnyOrder(AgeStage.values());
  }

  @Test
  void thereIsAlwaysABabyUnderOne() {
    for (int year = 2026; year < 2032; year++) {
      LocalDate day = LocalDate.of(year, 1, 1);
      assertThat(Roster.on(day).named())
          .anyMatch(r -> Period.between(r.birthDate(), day).getYears() < 1);
    }
  }

  @Test
  void nobodyCanBeMistakenForARealPerson() {
    for (Resident resident : roster.first(200)) {
      assertThat(new ApplicationId(resident.applicationId()).digits()).startsWith("99999");
      assertThat(resident.mail()).endsWith("@example.jp");
      assertThat(resident.phone()).startsWith("06-0000-");
      assertThat(resident.name()).containsPattern("見本|例示|試験|模擬|仮名|SAMPLE|TEST");
    }
  }

  @Test
  void idsApplicationIdsAndFacesAreAllDifferent() {
    List<Resident> many = roster.first(300);
    assertThat(many).extracting(Resident::id).doesNotHaveDuplicates();
    assertThat(many).extracting(Resident::applicationId).doesNotHaveDuplicates();
    assertThat(many).extracting(Resident::looks).doesNotHaveDuplicates();
  }

  @Test
  void aResidentIsFoundByItsIdOnly() {
    assertThat(roster.find("r01")).hasValueSatisfying(r -> assertThat(r.id()).isEqualTo("r01"));
    assertThat(roster.find("r0250")).hasValueSatisfying(r -> assertThat(r.id()).isEqualTo("r0250"));
    assertThat(roster.find("r001")).isEmpty();
    assertThat(roster.find("r00")).isEmpty();
    assertThat(roster.find("../etc")).isEmpty();
  }

  @Test
  void aSceneOfAResidentHasNoDefect() {
    FaceArtist artist = new FaceArtist();
    for (Resident resident : roster.named()) {
      assertThat(artist.truth(resident.scene(), 0).defects()).isEmpty();
    }
  }

  @Test
  void aResidentPrintsNothingPersonal() {
    assertThat(roster.named().getFirst()).hasToString("Resident[r01]");
  }
}
