package jp.madoguchi.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the golden files of the shutter seal say. */
final class GoldenSeals {
  static final Instant NOW = Instant.parse("2026-11-24T03:04:05.678Z");
  static final String ID = "12345678901234567890123";
  static final String SALT = "000102030405060708090a0b0c0d0e0f";
  static final Map<String, Double> MEASURES = Map.of("yawDegrees", -3.25, "headRatio", 0.71);

  static final Statement.Shutter SHUTTER =
      new Statement.Shutter(
          "k01",
          1,
          "visit-0003",
          "cd".repeat(32),
          "ab".repeat(32),
          ShutterSeal.commitment(SALT, ID),
          ShutterSeal.measuresSha256(MEASURES),
          "my-number-card/1",
          "ipcam http",
          2,
          NOW.minusSeconds(60));

  private GoldenSeals() {}

  static PhotoTaken taken(String shutter) {
    return new PhotoTaken(
        "visit-0003",
        shutter,
        "my-number-card/1",
        MEASURES,
        List.of(
            new PhotoTaken.Finding("eyes", "EYES_CLOSED", "WARN", true),
            new PhotoTaken.Finding("shade", "SHADE", "BLOCK", false)),
        "ipcam http",
        2,
        PhotoTaken.Mode.MANUAL,
        Optional.of(new PhotoTaken.Special("eye-patch", true)),
        Optional.of(new PhotoTaken.StaffOverride("light-cannot-change", List.of("SHADE"))),
        NOW.minusSeconds(60));
  }

  static ApplicationSubmitted application(String shutter) {
    return new ApplicationSubmitted(
        "visit-0003",
        ID,
        "SELF",
        LocalDate.of(1946, 4, 5),
        Optional.empty(),
        new ApplicationSubmitted.Wishes(true, true, Optional.empty()),
        new ApplicationSubmitted.Contact("窓口 太郎", Optional.empty(), Optional.of("06-6858-2525")),
        Optional.of(
            new ApplicationSubmitted.Photo(
                "ab".repeat(32),
                700,
                900,
                2,
                MEASURES,
                Optional.of(
                    new ApplicationSubmitted.Seal(
                        shutter,
                        SALT,
                        7,
                        Optional.of(
                            new ApplicationSubmitted.Witness(
                                true, Optional.of(0.83), true, false, 1)),
                        Optional.empty(),
                        Optional.empty())))),
        "ja",
        NOW.minusSeconds(300),
        NOW,
        Optional.empty());
  }
}
