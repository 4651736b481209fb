package jp.madoguchi.sim.card;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.sim.card.chip.CardImage;
import jp.madoguchi.sim.card.chip.UnsureTraits;
import jp.madoguchi.sim.card.chip.UnsureTraits.EmptyVerify;
import jp.madoguchi.sim.card.profile.CardImages;
import jp.madoguchi.sim.card.profile.CardSpec;
import jp.madoguchi.sim.card.profile.CardSpec.Blocked;
import jp.madoguchi.sim.card.profile.CardSpec.Validity;
import jp.madoguchi.sim.card.profile.Holder;
import jp.madoguchi.sim.card.profile.NextGeneration;

/**
 * What each persona's card is issued with, on a given day. Names and birth dates are those of the
 * simulated residents where one fits; addresses lie in a quarter that doesn't exist.
 */
final class PersonaCards {
  private static final String HOME = "大阪府豊中市模擬町一丁目2番3号";
  private static final String NEW_HOME = "大阪府豊中市模擬台四丁目5番6号";
  private static final int CERTIFICATE_BIRTHDAYS = 5;
  private static final int CARD_BIRTHDAYS = 10;
  private static final int MONTHS_LEFT_TO_LAPSE = 2;
  private static final int MONTHS_LEFT_OF_STAY = 5;

  private final LocalDate today;

  PersonaCards(LocalDate today) {
    this.today = today;
  }

  /** The card of a persona. {@link Persona#FOREIGN} has none. */
  CardImage image(Persona persona) {
    return switch (persona) {
      case ADULT -> CardImages.card(issued(persona, hanako(), 1));
      case UNDER15 -> // no signing password was ever set; that it then is blocked is UNSURE
          CardImages.card(
              issued(persona, new Holder("仮名　ひなた", HOME, day("2019-06-18"), '2'), 1)
                  .withoutSigning()
                  .with(Set.of(Blocked.SIGNING)));
      case EXPIRED ->
          CardImages.card(
              issued(persona, new Holder("試験　和子", HOME, day("1957-09-23"), '2'), 6)
                  .ofFirstGeneration());
      case LAPSING -> CardImages.card(lapsing(persona));
      case MOVED ->
          CardImages.card(
              issued(persona, new Holder("試験　健", NEW_HOME, day("1996-12-01"), '1'), 3)
                  .withoutSigning());
      case BLOCKED ->
          CardImages.card(
              issued(persona, new Holder("例示　徹", HOME, day("1971-12-24"), '1'), 1)
                  .with(EnumSet.allOf(Blocked.class)));
      case FACE_AUTH -> CardImages.card(faceAuthentication(persona));
      case PHONE -> CardImages.phone(issued(persona, hanako(), 1));
      case FOREIGN_RESIDENT -> CardImages.card(foreignResident(persona));
      case NO_EXTENDED_LENGTH ->
          CardImages.card(
              issued(persona, new Holder("模擬　誠", HOME, day("1962-08-08"), '1'), 1)
                  .with(UnsureTraits.USUAL.withoutExtendedLength()));
      case ANSWERS_9000 ->
          CardImages.card(
              issued(persona, new Holder("模擬　由美", HOME, day("1968-05-05"), '2'), 1)
                  .with(UnsureTraits.USUAL.with(EmptyVerify.OK_ALWAYS)));
      case VERIFIED_9000 ->
          CardImages.card(
              issued(persona, new Holder("模擬　恵", HOME, day("1975-06-11"), '2'), 1)
                  .with(UnsureTraits.USUAL.with(EmptyVerify.OK_ONCE_VERIFIED)));
      case NEXT_GENERATION -> NextGeneration.card(issued(persona, hanako(), 1));
      case FOREIGN -> throw new IllegalArgumentException("a foreign card is not issued by us");
    };
  }

  private static Holder hanako() {
    return new Holder("見本　花子", HOME, day("1988-04-12"), '2');
  }

  /** A card that was issued some years ago today. */
  private CardSpec issued(Persona persona, Holder holder, int yearsAgo) {
    return issuedOn(persona, holder, today.minusYears(yearsAgo));
  }

  private CardSpec issuedOn(Persona persona, Holder holder, LocalDate issued) {
    boolean adult = !holder.birth().plusYears(18).isAfter(issued);
    LocalDate certificateUntil = birthday(holder, issued, CERTIFICATE_BIRTHDAYS);
    return CardSpec.of(
        persona.key(),
        number(persona),
        holder,
        adult ? birthday(holder, issued, CARD_BIRTHDAYS) : certificateUntil,
        new Validity(issued, certificateUntil));
  }

  /** The so many-th birthday after the issue. */
  private static LocalDate birthday(Holder holder, LocalDate issued, int count) {
    LocalDate first = holder.birth().plusYears(issued.getYear() - holder.birth().getYear());
    return first.isAfter(issued)
        ? holder.birth().plusYears(first.getYear() - holder.birth().getYear() + count - 1L)
        : holder.birth().plusYears(first.getYear() - holder.birth().getYear() + (long) count);
  }

  /** Born so that the 5th birthday after the issue is in two months. */
  private CardSpec lapsing(Persona persona) {
    LocalDate birthday = today.plusMonths(MONTHS_LEFT_TO_LAPSE);
    Holder holder = new Holder("模擬　月子", HOME, birthday.minusYears(40), '2');
    return issuedOn(persona, holder, today.minusYears(CERTIFICATE_BIRTHDAYS - 1L));
  }

  /** What such a card answers is UNSURE: here its PINs are blocked and say so by 6984. */
  private CardSpec faceAuthentication(Persona persona) {
    return issued(persona, new Holder("例示　トメ", HOME, day("1936-01-15"), '2'), 1)
        .withoutSigning()
        .with(Set.of(Blocked.AUTHENTICATION, Blocked.TEXT, Blocked.RESIDENCE, Blocked.SIGNING))
        .with(UnsureTraits.USUAL.with(UnsureTraits.Blocked.METHOD_BLOCKED));
  }

  private CardSpec foreignResident(Persona persona) {
    LocalDate stay = today.plusMonths(MONTHS_LEFT_OF_STAY);
    return CardSpec.of(
        persona.key(),
        number(persona),
        new Holder("ＳＡＭＰＬＥ　ＭＡＲＩＡ", HOME, day("1993-08-25"), '2'),
        stay,
        new Validity(today.minusMonths(7), stay));
  }

  /** Part of the serial number: always the same for the same persona. */
  private static int number(Persona persona) {
    return Math.floorMod(persona.key().hashCode(), 100_000_000);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
