package jp.madoguchi.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One resident who walks through the kiosk's screens, as docs/kiosk-http.md describes them, from Start
 * to the erased screen.
 */
final class KioskVisitor {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = Duration.ofMillis(150).toNanos();

  private final Browser kiosk;
  private final SimulatorRemote simulator;
  private final InstantSource clock;

  KioskVisitor(Browser kiosk, SimulatorRemote simulator, InstantSource clock) {
    this.kiosk = kiosk;
    this.simulator = simulator;
    this.clock = clock;
  }

  /**
   * What a visit came to.
   *
   * @param receiptNumber from the done screen
   * @param refusedPhotos pictures that the kiosk took and refused
   */
  record Outcome(String receiptNumber, int refusedPhotos) {}

  /**
   * Applies.
   *
   * @param badPhotoFirst whether to insist on a picture with a mask first
   */
  Outcome apply(WalkingResident resident, boolean scanForm, boolean badPhotoFirst) {
    simulator.stand(resident.id());
    kiosk.post("/visit", Map.of());
    int refused = 0;
    boolean insist = badPhotoFirst;
    Instant deadline = clock.instant().plus(PATIENCE);
    while (true) {
      JsonNode state = kiosk.json("/visit/state");
      String step = state.path("step").asText();
      if (clock.instant().isAfter(deadline)) {
        throw new DemoFailedException("the kiosk stays in step " + step + ": " + state.path("photo"));
      }
      switch (step) {
        case "consent", "person" -> answer(state, step, Map.of());
        case "form" -> findForm(resident, state, scanForm);
        case "form-check" -> {
          simulator.lowerForm();
          answer(state, step, Map.of("answer", "same"));
        }
        case "who" -> answer(state, step, Map.of("kind", resident.kind(clock)));
        case "birth" -> answer(state, step, birth(resident));
        case "representative" -> answer(state, step, representative());
        case "wishes" ->
            answer(state, step, Map.of("signing", "yes", "authentication", "yes", "braille", "no"));
        case "contact" ->
            answer(state, step, Map.of("name", resident.name(), "email", "", "phone", "06-0000-0000"));
        case "photo" -> {
          boolean refusedNow = photo(state, insist);
          insist = insist && !refusedNow;
          refused += refusedNow ? 1 : 0;
        }
        case "check" -> answer(state, step, Map.of("mine", "yes"));
        case "done" -> {
          answer(state, "end", Map.of());
          return new Outcome(state.path("receiptNumber").asText(), refused);
        }
        default -> throw new DemoFailedException("the kiosk is in an unexpected step: " + step);
      }
    }
  }

  private void findForm(WalkingResident resident, JsonNode state, boolean scan) {
    if (scan) {
      simulator.holdForm();
      LockSupport.parkNanos(PAUSE_NANOS); // the visit moves on by itself when the QR was read
    } else {
      answer(state, "form", Map.of("id", resident.applicationId()));
    }
  }

  /** One look at the photo step; true when a picture was taken and refused. */
  private boolean photo(JsonNode state, boolean insistOnMask) {
    JsonNode photo = state.path("photo");
    if (!photo.path("taken").asBoolean()) {
      boolean camera = photo.path("instruction").asText().startsWith("CAMERA");
      if (insistOnMask && simulator.wearsMask() && !camera) {
        answer(state, "photo", Map.of("do", "now"));
      } else if (insistOnMask) {
        simulator.wearMask(true);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      return false;
    }
    boolean good = photo.path("verdict").asText().equals("GOOD");
    if (!good) {
      simulator.wearMask(false);
    }
    answer(state, "photo", Map.of("do", good ? "use" : "retake"));
    return !good;
  }

  private static Map<String, String> birth(WalkingResident resident) {
    return Map.of(
        "era", "WESTERN",
        "year", Integer.toString(resident.birthDate().getYear()),
        "month", Integer.toString(resident.birthDate().getMonthValue()),
        "day", Integer.toString(resident.birthDate().getDayOfMonth()));
  }

  private static Map<String, String> representative() {
    return Map.of(
        "kana", "みほん おや",
        "name", "見本 親",
        "relation", "親",
        "address", "大阪府豊中市見本1丁目1番1号",
        "phone", "06-0000-0000");
  }

  private void answer(JsonNode state, String step, Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("token", state.path("token").asText());
    kiosk.post("/visit/" + step, form);
  }
}
