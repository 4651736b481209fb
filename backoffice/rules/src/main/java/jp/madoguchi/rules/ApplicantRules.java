package jp.madoguchi.rules;

import java.time.LocalDate;

/** What the birth date and the relation of the person at the kiosk decide (rules B1, B2, B3). */
public final class ApplicantRules {
  /** From this age a card carries a photo (rules B3, since 2024-12-02). */
  public static final int PHOTO_AGE_MIN = 1;

  /** From this age a person applies in person and can have a signing certificate (rules B1, B2). */
  public static final int OWN_APPLICATION_AGE_MIN = 15;

  /** Nobody is known to have become older; a year typed wrongly shows itself here. */
  public static final int AGE_MAX = 122;

  private ApplicantRules() {}

  /** What follows, or why it can't be so. */
  public sealed interface Answer {
    /** The application can go on like this. */
    record Follows(Consequences consequences) implements Answer {}

    /** The day lies in the future. */
    record NotYetBorn() implements Answer {}

    /** More than {@link #AGE_MAX} years ago: probably a mistyped year. */
    record TooLongAgo() implements Answer {}

    /** Under 15 can't apply alone: the parent must choose "my child". */
    record NeedsParent(int age) implements Answer {}

    /** From 15 the child applies in person. */
    record AppliesAlone(int age) implements Answer {}
  }

  /**
   * What follows for the application.
   *
   * @param age completed years on the day of application
   * @param photo whether a picture is taken
   * @param representative whether the 代理人 column is filled in
   * @param signingCertificate whether a 署名用電子証明書 can be had at all
   */
  public record Consequences(
      int age, boolean photo, boolean representative, boolean signingCertificate) {}

  /** Decides. An adult who is represented is treated as a ward (成年被後見人): no signing certificate. */
  public static Answer decide(ApplicantKind kind, LocalDate birthDate, LocalDate today) {
    int age = Age.on(birthDate, today);
    if (birthDate.isAfter(today)) {
      return new Answer.NotYetBorn();
    }
    if (age > AGE_MAX) {
      return new Answer.TooLongAgo();
    }
    boolean young = age < OWN_APPLICATION_AGE_MIN;
    return switch (kind) {
      case SELF -> young ? new Answer.NeedsParent(age) : follows(age, false);
      case CHILD -> young ? follows(age, true) : new Answer.AppliesAlone(age);
      case REPRESENTED -> follows(age, true);
    };
  }

  private static Answer follows(int age, boolean represented) {
    return new Answer.Follows(
        new Consequences(age, age >= PHOTO_AGE_MIN, represented, !represented));
  }
}
