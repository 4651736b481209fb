package jp.madoguchi.kiosk.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.FaceVector;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final double LOOK_SECONDS = 0.25;

  private final Presence presence = new Presence();
  private final List<FaceVector> given = new ArrayList<>();
  private double seconds = 100;

  @Test
  void whoConfirmedTheIdMayBePhotographedAndConfirm() {
    confirmedBy(1);
    looks(4, 1);
    assertThat(presence.idNeeded()).isFalse();
    assertThat(presence.pictureTaken(face(1), nanos())).isTrue();
    looks(4, 1);
    confirm(1);
    Verdict verdict = presence.verdict();
    assertThat(verdict.samePerson()).isTrue();
    assertThat(verdict.unbroken()).isTrue();
    assertThat(verdict.similarity()).hasValue(1.0);
  }

  @Test
  void anotherThanWhoConfirmedTheIdIsAskedForItBeforeThePicture() {
    confirmedBy(1);
    looks(1, 2);
    assertThat(presence.idNeeded()).as("one look is not enough").isFalse();
    looks(2, 2);
    assertThat(presence.idNeeded()).isTrue();
    assertThat(presence.pictureTaken(face(2), nanos())).as("nor is the picture used").isFalse();
  }

  @Test
  void aHelperBesideVoidsNothingBeforeTheShutter() {
    confirmedBy(1);
    for (int i = 0; i < 20; i++) {
      look(new Look.Clear(vector(2), true, true));
    }
    assertThat(presence.idNeeded()).isFalse();
    looks(1, 1);
    assertThat(presence.pictureTaken(face(1), nanos())).isTrue();
  }

  @Test
  void whoIsNeverSeenAtTheIdIsAskedForItOnce() {
    presence.idShown();
    presence.idConfirmed(nanos());
    seconds += 6;
    looks(3, 1);
    assertThat(presence.idNeeded()).isTrue();
  }

  @Test
  void afterBeingAskedThreeTimesNobodyIsLockedOutButTheRecordSaysSo() {
    for (int i = 0; i < PresenceLimits.ASKED_AGAIN_MAX; i++) {
      confirmedBy(1);
      looks(3, 2);
      assertThat(presence.idNeeded()).isTrue();
      presence.idAskedAgain();
    }
    presence.idConfirmed(nanos());
    looks(8, 2);
    assertThat(presence.idNeeded()).isFalse();
    confirmedBy(1);
    assertThat(presence.pictureTaken(face(2), nanos())).isTrue();
    confirm(2);
    assertThat(presence.verdict().unbroken()).isFalse();
  }

  @Test
  void anotherFaceAfterTheShutterVoidsThePicture() {
    photographed(1);
    looks(2, 2);
    assertThat(presence.broken()).isEmpty();
    looks(1, 2);
    assertThat(presence.broken()).hasValue(Presence.Break.OTHER);
    presence.voided(nanos());
    assertThat(presence.broken()).isEmpty();
  }

  @Test
  void whoBendsToTheBagAndComesBackWasNeverAway() {
    photographed(1);
    awayFor(15);
    looks(2, 1);
    assertThat(presence.broken()).isEmpty();
    confirm(1);
    assertThat(presence.verdict().unbroken()).isTrue();
  }

  @Test
  void whoIsAwayForLongIsGone() {
    photographed(1);
    awayFor(21);
    assertThat(presence.broken()).hasValue(Presence.Break.GONE);
  }

  @Test
  void aMaskPutOnAfterTheShutterBreaksNothingButMustComeOffForTheWitness() {
    photographed(1);
    presence.confirming(nanos());
    for (int i = 0; i < 8; i++) {
      look(new Look.Unreadable(false, true));
    }
    assertThat(presence.broken()).isEmpty();
    assertThat(presence.confirmation()).isEqualTo(Presence.Confirmation.LOOKING);
    looks(1, 1);
    assertThat(presence.confirmation()).isEqualTo(Presence.Confirmation.SAME);
  }

  @Test
  void withTwoSideBySideNobodyConfirms() {
    photographed(1);
    presence.confirming(nanos());
    for (int i = 0; i < 50; i++) {
      look(new Look.Clear(vector(1), true, true));
    }
    assertThat(presence.confirmation())
        .as("then staff looks")
        .isEqualTo(Presence.Confirmation.STAFF);
    assertThat(presence.verdict().samePerson()).isFalse();
    assertThat(presence.verdict().staff()).isTrue();
  }

  @Test
  void aLikenessInBetweenIsNoConfirmation() {
    photographed(1);
    presence.confirming(nanos());
    for (int i = 0; i < 50; i++) {
      look(new Look.Clear(between(1, 2, 0.7), false, true));
    }
    assertThat(presence.broken()).isEmpty();
    assertThat(presence.confirmation()).isEqualTo(Presence.Confirmation.STAFF);
  }

  @Test
  void moreLikenessIsAskedOfAFaceThatWasLostThanOfOneThatWasFollowed() {
    photographed(1);
    looks(5, 1);
    look(new Look.Clear(between(1, 2, 0.93), false, true));
    assertThat(presence.standing()).isEqualTo(Standing.SAME);
    look(new Look.Nobody());
    look(new Look.Clear(between(1, 3, 0.93), false, false));
    assertThat(presence.standing()).as("a sister, say").isEqualTo(Standing.STRANGE);
    look(new Look.Clear(between(1, 3, 0.93), false, true));
    assertThat(presence.standing()).as("and she stays so").isEqualTo(Standing.STRANGE);
    looks(1, 1);
    assertThat(presence.standing()).isEqualTo(Standing.SAME);
  }

  @Test
  void whoPutsGlassesOnInSightBeforeThePictureIsStillTheSame() {
    confirmedBy(1);
    looks(2, 1);
    for (int i = 0; i < 6; i++) {
      look(new Look.Clear(between(1, 2, 0.7), false, true));
    }
    assertThat(presence.idNeeded()).isFalse();
    assertThat(presence.pictureTaken(new Look.Clear(between(1, 2, 0.7), false, false), nanos()))
        .isTrue();
  }

  @Test
  void whoseLikenessIsTheSameButWasLostFromSightIsAsked() {
    confirmedBy(1);
    looks(2, 1);
    look(new Look.Nobody());
    look(new Look.Clear(between(1, 2, 0.7), false, false));
    for (int i = 0; i < 3; i++) {
      look(new Look.Clear(between(1, 2, 0.7), false, true));
    }
    assertThat(presence.idNeeded()).isTrue();
  }

  @Test
  void oneLuckyLookDoesNotMakeASisterTheSame() {
    confirmedBy(1);
    looks(5, 1);
    look(new Look.Clear(between(1, 3, 0.96), false, false));
    for (int i = 0; i < 4; i++) {
      look(new Look.Clear(between(1, 4, 0.8), false, true));
    }
    assertThat(presence.idNeeded()).isTrue();
  }

  @Test
  void anotherOneAfterTheShutterIsComparedAsStrictlyAsBefore() {
    confirmedBy(1);
    looks(5, 1);
    presence.pictureTaken(face(1), nanos());
    look(new Look.Clear(between(1, 3, 0.92), false, false));
    assertThat(presence.standing())
        .as("over 0.90, but less than usual")
        .isEqualTo(Standing.STRANGE);
  }

  @Test
  void whoComesAfterAnotherOneAtTheIdIsTheOneWhoConfirmsIt() {
    presence.idShown();
    looks(3, 1);
    look(new Look.Nobody());
    look(new Look.Clear(vector(2), false, false));
    presence.idConfirmed(nanos());
    looks(3, 2);
    assertThat(presence.idNeeded()).isFalse();
    looks(3, 1);
    assertThat(presence.idNeeded()).isTrue();
  }

  @Test
  void whoConfirmsTheIdBehindAMaskAndIsLostFromSightIsAskedAgain() {
    presence.idShown();
    look(new Look.Unreadable(false, true));
    presence.idConfirmed(nanos());
    look(new Look.Nobody());
    looks(4, 2);
    assertThat(presence.idNeeded()).isTrue();
  }

  @Test
  void aPictureThatCantBeComparedIsForStaff() {
    confirmedBy(1);
    assertThat(presence.pictureTaken(new Look.Unreadable(false, true), nanos())).isTrue();
    presence.confirming(nanos());
    assertThat(presence.confirmation()).isEqualTo(Presence.Confirmation.STAFF);
    assertThat(presence.verdict()).isEqualTo(new Verdict(false, Optional.empty(), false, true, 0));
  }

  @Test
  void forAnotherPersonsCardPresenceBeginsWithThePicture() {
    confirmedBy(1);
    presence.photographed(false);
    looks(6, 2);
    assertThat(presence.idNeeded()).isFalse();
    assertThat(presence.pictureTaken(face(2), nanos())).isTrue();
    looks(3, 1);
    assertThat(presence.broken()).as("the parent instead").hasValue(Presence.Break.OTHER);
  }

  @Test
  void everyFaceIsWipedAtTheEnd() {
    photographed(1);
    looks(5, 1);
    look(new Look.Clear(between(1, 2, 0.9), false, true));
    presence.forget();
    FaceVector any = vector(1);
    given.remove(any);
    assertThat(given)
        .allSatisfy(vector ->
            assertThatThrownBy(() -> vector.similarity(any))
                .isInstanceOf(IllegalStateException.class));
  }

  private void confirmedBy(int person) {
    presence.idShown();
    looks(2, person);
    presence.idConfirmed(nanos());
    presence.photographed(true);
  }

  private void photographed(int person) {
    confirmedBy(person);
    looks(2, person);
    presence.pictureTaken(face(person), nanos());
  }

  private void confirm(int person) {
    presence.confirming(nanos());
    looks(1, person);
    assertThat(presence.confirmation()).isEqualTo(Presence.Confirmation.SAME);
  }

  private void awayFor(double time) {
    for (double t = 0; t < time; t += LOOK_SECONDS) {
      look(new Look.Nobody());
    }
  }

  private void looks(int count, int person) {
    for (int i = 0; i < count; i++) {
      look(face(person));
    }
  }

  private void look(Look look) {
    seconds += LOOK_SECONDS;
    presence.see(look, nanos());
  }

  private Look face(int person) {
    return new Look.Clear(vector(person), false, true);
  }

  private FaceVector vector(int person) {
    return between(person, person, 1);
  }

  /** A face that is so like the first person's, and for the rest the second one's. */
  private FaceVector between(int person, int other, double similarity) {
    float[] direction = new float[8];
    direction[other] = (float) Math.sqrt(1 - similarity * similarity);
    direction[person] = (float) similarity;
    FaceVector vector = new FaceVector(direction);
    given.add(vector);
    return vector;
  }

  private long nanos() {
    return (long) (seconds * 1e9);
  }
}
