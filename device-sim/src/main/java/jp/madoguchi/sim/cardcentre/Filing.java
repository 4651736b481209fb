package jp.madoguchi.sim.cardcentre;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.rules.ApplicationId;

/**
 * One application as the back office files it. Personal data: never logged, not kept.
 *
 * @param reference the caller's own name for this filing, which makes the call repeatable
 * @param photo the JPEG's bytes; empty only for someone under one year old
 */
record Filing(
    String reference, ApplicationId applicationId, LocalDate birthDate, Optional<byte[]> photo) {
  @Override
  public String toString() {
    return "Filing[personal]";
  }
}
