package jp.madoguchi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.kiosk.session.FakeCardDesk;
import jp.madoguchi.kiosk.visit.PinReport.Said;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.rules.PinKind;
import org.junit.jupiter.api.Test;

class CardVisitTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final CardFacts ADULT = FakeCardDesk.adult();
  private static final CardFacts OTHER =
      FakeCardDesk.facts(TODAY.plusYears(3), TODAY.plusYears(1), true, Map.of());

  @Test
  void eachPurposeGoesItsOwnWayOnceTheCardIsThere() {
    assertThat(with(Purpose.CHECK, ADULT).step()).isEqualTo(CardStep.FACTS);
    assertThat(with(Purpose.PIN, ADULT).step()).isEqualTo(CardStep.KIND);
    assertThat(with(Purpose.RENEWAL, ADULT).step()).isEqualTo(CardStep.PAD);
  }

  @Test
  void theSameCardSeenAgainChangesNothing() {
    CardVisit visit = with(Purpose.PIN, ADULT);
    assertThat(moved(visit, new CardCommand.Seen(ADULT))).isSameAs(visit);
  }

  @Test
  void anotherCardBeginsAnewWithNothingOfTheFirst() {
    CardVisit items =
        moved(
            with(Purpose.RENEWAL, ADULT),
            new CardCommand.ItemsRead(new PinOutcome.Done<>(FakeCardDesk.ITEMS)));
    assertThat(items.step()).isEqualTo(CardStep.ITEMS);
    CardVisit other = moved(items, new CardCommand.Seen(OTHER));
    assertThat(other.step()).isEqualTo(CardStep.PAD);
    assertThat(other.known().items()).isEmpty();
    assertThat(other.known().facts()).contains(OTHER);
  }

  @Test
  void withoutTheCardItsPlaceIsWaitedAtWhereItIsNeeded() {
    CardVisit pad = moved(with(Purpose.PIN, ADULT), choose(PinKind.AUTHENTICATION, true));
    CardVisit gone = moved(pad, new CardCommand.Gone());
    assertThat(gone.step()).isEqualTo(CardStep.PUT);
    assertThat(gone.known()).isEqualTo(CardVisit.Known.NOTHING);
    CardVisit facts = with(Purpose.CHECK, ADULT);
    assertThat(moved(facts, new CardCommand.Gone())).as("facts may be read on").isSameAs(facts);
  }

  @Test
  void theLastTryIsAskedForBeforeThePad() {
    CardVisit visit = with(Purpose.PIN, tries(PinKind.AUTHENTICATION, new Tries.Left(1)));
    CardVisit asked = moved(visit, choose(PinKind.AUTHENTICATION, false));
    assertThat(asked.step()).isEqualTo(CardStep.LAST_TRY);
    assertThat(asked.known().lastTryAgreed()).isFalse();
    CardVisit agreed = moved(asked, new CardCommand.AgreeLastTry());
    assertThat(agreed.step()).isEqualTo(CardStep.PAD);
    assertThat(agreed.known().lastTryAgreed()).isTrue();
    assertThat(moved(agreed, new CardCommand.Back()).known().lastTryAgreed()).isFalse();
  }

  @Test
  void aCardThatSaysItsLastTryOnlyWhenAskedIsAgreedToAsWell() {
    CardVisit pad = moved(with(Purpose.PIN, ADULT), choose(PinKind.AUTHENTICATION, false));
    CardVisit asked = moved(pad, new CardCommand.Answered(new PinOutcome.LastTry<>()));
    assertThat(asked.step()).isEqualTo(CardStep.LAST_TRY);
  }

  @Test
  void anAgreementCountsForOneRequestOnly() {
    CardVisit visit = with(Purpose.PIN, tries(PinKind.SIGNING, new Tries.Left(1)));
    CardVisit agreed =
        moved(moved(visit, choose(PinKind.SIGNING, false)), new CardCommand.AgreeLastTry());
    CardVisit after =
        moved(agreed, new CardCommand.Answered(new PinOutcome.Failed<>(CardFault.CARD_SILENT)));
    assertThat(after.known().lastTryAgreed()).isFalse();
  }

  @Test
  void aWrongPinIsCountedAndCanBeTriedAgain() {
    CardVisit pad = moved(with(Purpose.PIN, ADULT), choose(PinKind.TEXT_INPUT, false));
    CardVisit wrong =
        moved(pad, new CardCommand.Answered(new PinOutcome.Wrong<>(new Tries.Left(1))));
    assertThat(said(wrong)).isEqualTo(Said.WRONG);
    assertThat(moved(wrong, new CardCommand.Again()).step()).isEqualTo(CardStep.LAST_TRY);
  }

  @Test
  void afterAFaultNothingReadIsKept() {
    CardVisit pad = moved(with(Purpose.PIN, ADULT), choose(PinKind.TEXT_INPUT, true));
    for (PinOutcome<Tries> outcome :
        java.util.List.<PinOutcome<Tries>>of(
            new PinOutcome.Failed<>(CardFault.OTHER_CARD),
            new PinOutcome.HalfChanged<>(CardFault.CARD_REMOVED),
            new PinOutcome.Unsure<>(CardFault.CARD_SILENT, new Tries.Left(2)))) {
      CardVisit broken = moved(pad, new CardCommand.Answered(outcome));
      assertThat(broken.step()).isEqualTo(CardStep.RESULT);
      assertThat(broken.known().facts()).isEmpty();
      assertThat(moved(broken, new CardCommand.Seen(ADULT))).as("the page stays").isSameAs(broken);
      assertThat(moved(broken, new CardCommand.Again()).step()).isEqualTo(CardStep.PUT);
    }
  }

  @Test
  void aBlockedOrAbsentPinIsToldWithoutAPad() {
    CardVisit blocked =
        moved(
            with(Purpose.PIN, tries(PinKind.SIGNING, new Tries.Blocked())),
            choose(PinKind.SIGNING, true));
    assertThat(said(blocked)).isEqualTo(Said.BLOCKED);
    CardVisit renewal = with(Purpose.RENEWAL, tries(PinKind.TEXT_INPUT, new Tries.Absent()));
    assertThat(said(renewal)).isEqualTo(Said.ABSENT);
  }

  @Test
  void fromTheFactsToThePinsWithTheSameCard() {
    CardVisit pins = moved(with(Purpose.CHECK, ADULT), new CardCommand.Continue(Purpose.PIN));
    assertThat(pins.step()).isEqualTo(CardStep.KIND);
    assertThat(pins.known().facts()).contains(ADULT);
  }

  @Test
  void onlyAnOfferedReasonIsTaken() {
    CardVisit reason = toReason(ADULT);
    assertThat(reason.on(new CardCommand.GiveReason(IssuanceKind.RENEWAL)))
        .isEqualTo(new CardOutcome.NotOffered());
    assertThat(reason.on(new CardCommand.GiveReason(IssuanceKind.LOST)))
        .isEqualTo(new CardOutcome.NotOffered());
    assertThat(moved(reason, new CardCommand.GiveReason(IssuanceKind.DAMAGED)).step())
        .isEqualTo(CardStep.PAPERS);
  }

  @Test
  void theApplicationKnowsThePersonAndAsksForTheRest() {
    CardVisit papers = moved(toReason(ADULT), new CardCommand.GiveReason(IssuanceKind.DAMAGED));
    Visit visit = papers.application();
    assertThat(visit.id()).isEqualTo(papers.id());
    assertThat(visit.step()).isEqualTo(Step.CONSENT);
    assertThat(visit.answers().birthDate()).contains(FakeCardDesk.ITEMS.birthDate());
    assertThat(visit.answers().fromCard().orElseThrow().kind()).isEqualTo("DAMAGED");
    assertThat(visit.answers().fromCard().orElseThrow().sex()).isEqualTo("2");
    assertThat(visit.hasLine(Step.WHO)).isFalse();
    assertThat(visit.hasLine(Step.WISHES)).isTrue();
  }

  @Test
  void commandsOfOtherStepsAreRefused() {
    CardVisit kind = with(Purpose.PIN, ADULT);
    for (CardCommand command :
        java.util.List.of(
            new CardCommand.AgreeLastTry(),
            new CardCommand.Again(),
            new CardCommand.AnotherPin(),
            new CardCommand.ConfirmItems(),
            new CardCommand.GiveReason(IssuanceKind.DAMAGED),
            new CardCommand.Answered(new PinOutcome.Blocked<>()),
            new CardCommand.Continue(Purpose.PIN),
            new CardCommand.Back())) {
      assertThat(kind.on(command)).isEqualTo(new CardOutcome.WrongStep(CardStep.KIND));
    }
  }

  private static CardVisit toReason(CardFacts facts) {
    CardVisit items =
        moved(
            with(Purpose.RENEWAL, facts),
            new CardCommand.ItemsRead(new PinOutcome.Done<>(FakeCardDesk.ITEMS)));
    return moved(items, new CardCommand.ConfirmItems());
  }

  private static CardFacts tries(PinKind kind, Tries tries) {
    return ADULT.with(kind, tries);
  }

  private static CardCommand choose(PinKind kind, boolean change) {
    return new CardCommand.Choose(kind, change);
  }

  private static CardVisit with(Purpose purpose, CardFacts facts) {
    CardVisit begun = CardVisit.begin("v", purpose, Instant.EPOCH, TODAY);
    return moved(begun, new CardCommand.Seen(facts));
  }

  private static CardVisit moved(CardVisit visit, CardCommand command) {
    return ((CardOutcome.Moved) visit.on(command)).visit();
  }

  private static Said said(CardVisit visit) {
    Optional<PinReport> report = visit.known().report();
    assertThat(visit.step()).isEqualTo(CardStep.RESULT);
    return report.orElseThrow().said();
  }
}
