package jp.madoguchi.kiosk.visit;

import java.util.List;
import jp.madoguchi.rules.ApplicantRules;
import jp.madoguchi.rules.PhotoReason;

/** Why a command changed nothing. */
public sealed interface Refusal {
  /** The command belongs to another step. */
  record WrongStep(Step current) implements Refusal {}

  /** This birth date can't be so for this applicant. */
  record BirthImpossible(ApplicantRules.Answer why) implements Refusal {}

  /** There is no picture to use. */
  record NoPicture() implements Refusal {}

  /** The picture has to be taken again. */
  record PictureNotGood(List<PhotoReason> reasons) implements Refusal {}

  /** The picture was taken in another visit or for another ID, or its bytes are others. */
  record ForeignPicture() implements Refusal {}

  /** It can't be this person's case (写真特例). */
  record CaseNotPossible() implements Refusal {}

  /** Only staff can say so. */
  record StaffNeeded() implements Refusal {}

  /** Without a face, or with another one, nobody can use it. */
  record NeverOverridden() implements Refusal {}

  /** This visit has no such line to change. */
  record NoSuchLine() implements Refusal {}
}
