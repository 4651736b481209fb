package jp.madoguchi.kiosk.visit;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.kiosk.presence.Verdict;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * What the office gets of a confirmed visit. Saying it again gives the same: a retry is no new
 * fact.
 */
public final class Submission {
  private Submission() {}

  /**
   * The application.
   *
   * @throws IllegalStateException when the visit isn't confirmed
   */
  public static ApplicationSubmitted of(Visit visit, String language) {
    Answers a = visit.answers();
    if (a.confirmedAt().isEmpty()) {
      throw new IllegalStateException("the visit is not confirmed");
    }
    return new ApplicationSubmitted(
        visit.id(),
        a.form().orElseThrow().digits(),
        a.kind().orElseThrow().name(),
        a.birthDate().orElseThrow(),
        a.representative(),
        a.wishes().orElseThrow(),
        a.contact().orElseThrow(),
        a.picture().map(picture -> photo(picture, a)),
        language,
        a.consentedAt().orElseThrow(),
        a.confirmedAt().get(),
        a.fromCard());
  }

  /** The sealed picture, if the card has one. */
  public static List<Outbox.SealedBlob> blobs(Visit visit) {
    return visit.answers().picture().map(Picture::shot).map(Shot::blob).stream().toList();
  }

  private static ApplicationSubmitted.Seal seal(Shot shot, Answers a) {
    return new ApplicationSubmitted.Seal(
        shot.statement(),
        shot.salt(),
        shot.seq(),
        a.witness().map(Submission::witness),
        a.staffLook().map(StaffLook::recorded),
        a.coaching().special());
  }

  private static ApplicationSubmitted.Witness witness(Verdict v) {
    return new ApplicationSubmitted.Witness(
        v.samePerson(), v.similarity(), v.unbroken(), v.staff(), v.voids());
  }

  private static ApplicationSubmitted.Photo photo(Picture picture, Answers a) {
    return new ApplicationSubmitted.Photo(
        picture.shot().blob().sha256(),
        picture.portrait().width(),
        picture.portrait().height(),
        picture.attempt(),
        picture.portrait().report().measures(),
        Optional.of(seal(picture.shot(), a)));
  }
}
