package jp.madoguchi.backoffice.photo;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * What staff overrode on the picture of an application. Without their reason, which may tell of
 * faith or illness: the measures need only know what was overridden.
 *
 * @param seq number of the picture's entry, in the same log as the application
 * @param reasons what the check had said; a reason that this office does not know is left out
 */
public record OverriddenShot(long seq, Set<PhotoReason> reasons) {
  /** Copies the reasons. */
  public OverriddenShot {
    reasons = Set.copyOf(reasons);
  }

  /** Empty when nothing was overridden. */
  public static Optional<OverriddenShot> of(ApplicationSubmitted application) {
    return application
        .photo()
        .flatMap(ApplicationSubmitted.Photo::seal)
        .filter(seal -> seal.override().isPresent())
        .map(seal -> new OverriddenShot(seal.seq(), reasons(seal)))
        .filter(shot -> !shot.reasons().isEmpty());
  }

  private static Set<PhotoReason> reasons(ApplicationSubmitted.Seal seal) {
    Set<PhotoReason> known = EnumSet.noneOf(PhotoReason.class);
    seal.override()
        .ifPresent(override ->
            override.overridden().forEach(name -> DefectCodes.of(name).ifPresent(known::add)));
    return known;
  }
}
