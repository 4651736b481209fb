package jp.madoguchi.backoffice.photo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.rules.PhotoReason;

/**
 * The one table from reason codes of cases to reasons of pictures. The office's codes, the desk's
 * list and the simulated centre's answers are PhotoReason's names already; what another adapter
 * says differently is added here.
 */
public final class DefectCodes {
  /** Codes that say nothing about the picture. */
  public static final Set<String> NOT_THE_PICTURE =
      Set.of("ID_STALE", "BIRTH_DATE_MISMATCH", "REPRESENTATIVE", "DUPLICATE", "OTHER");

  private static final Map<String, PhotoReason> TABLE =
      Stream.of(PhotoReason.values())
          .collect(Collectors.toUnmodifiableMap(PhotoReason::name, reason -> reason));

  private DefectCodes() {}

  /** The picture's reason; empty when the code says nothing about the picture. */
  public static Optional<PhotoReason> of(String code) {
    return Optional.ofNullable(TABLE.get(code));
  }
}
