package jp.madoguchi.sim.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** A simulated resident as far as the kiosk's questions need it. */
record WalkingResident(String id, String name, LocalDate birthDate, String applicationId) {
  private static final int AGE_OF_APPLYING_ALONE = 15;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  String kind(InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), JAPAN);
    return birthDate.plusYears(AGE_OF_APPLYING_ALONE).isAfter(today) ? "CHILD" : "SELF";
  }

  @Override
  public String toString() {
    return "WalkingResident[" + id + "]";
  }
}
