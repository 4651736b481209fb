package jp.madoguchi.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.sim.camera.Resident;

/**
 * One resident who walks through the kiosk's screens, as docs/kiosk-http.md describes them, from
 * Start to the erased screen.
 */
public final class KioskVisitor {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int AGE_OF_APPLYING_ALONE = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = Duration.ofMillis(150).toNanos();

  private final Browser kiosk;
  private final SimulatorRemote simulator;
  private final InstantSource clock;

  /** A resident at this kiosk, with the simulator to play the resident's body. */
  public KioskVisitor(Browser kiosk, SimulatorRemote simulator, InstantSource clock) {
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
  public record Outcome(String receiptNumber, int refusedPhotos) {}

  /**
   * Applies and ends the visit; with {@code badPhotoFirst} insists on a picture with a mask first.
   */
  public Outcome apply(Resident resident, boolean scanForm, boolean badPhotoFirst) {
    Outcome outcome = applyButStay(resident, scanForm, badPhotoFirst);
    end();
    return outcome;
  }

  /** Applies and leaves the receipt on the screen. */
  public Outcome applyButStay(Resident resident, boolean scanForm, boolean badPhotoFirst) {
    return walkTo("done", resident, scanForm, badPhotoFirst);
  }

  /** Goes as far as this step, then ends and erases. */
  public void applyButErase(Resident resident, String lastStep) {
    walkTo(lastStep, resident, false, false);
    end();
  }

  /** The kiosk's step as this browser is told it; {@code start} without a visit of its own. */
  public String stepNow() {
    return kiosk.json("/visit/state").path("step").asText();
  }

  private void end() {
    answer(kiosk.json("/visit/state"), "end", Map.of());
  }

  private Outcome walkTo(String last, Resident resident, boolean scanForm, boolean badPhotoFirst) {
    simulator.stand(resident.id());
    kiosk.post("/visit", Map.of());
    int refused = 0;
    boolean insist = badPhotoFirst;
    Instant deadline = clock.instant().plus(PATIENCE);
    while (true) {
      JsonNode state = kiosk.json("/visit/state");
      String step = state.path("step").asText();
      if (step.equals(last)) {
        return new Outcome(state.path("receiptNumber").asText(), refused);
      }
      if (clock.instant().isAfter(deadline)) {
        throw new DemoFailedException(
            "the kiosk stays in step " + step + ": " + state.path("photo"));
      }
      switch (step) {
        case "form" -> findForm(resident, state, scanForm);
        case "form-check" -> {
          simulator.lowerForm();
          answer(state, step, Map.of("answer", "same"));
        }
        case "photo" -> {
          boolean refusedNow = photo(state, insist);
          insist = insist && !refusedNow;
          refused += refusedNow ? 1 : 0;
        }
        case "check" -> {
          answer(state, step, answers(step, resident));
          LockSupport.parkNanos(PAUSE_NANOS); // until the camera is sure who confirms
        }
        default -> answer(state, step, answers(step, resident));
      }
    }
  }

  private Map<String, String> answers(String step, Resident resident) {
    return switch (step) {
      case "consent", "person" -> Map.of();
      case "who" -> Map.of("kind", kindOf(resident));
      case "birth" -> birth(resident);
      case "representative" -> representative();
      case "wishes" -> Map.of("signing", "yes", "authentication", "yes", "braille", "no");
      case "contact" ->
          Map.of("name", resident.name(), "email", resident.mail(), "phone", resident.phone());
      case "check" -> Map.of("mine", "yes");
      default -> throw new DemoFailedException("the kiosk is in an unexpected step: " + step);
    };
  }

  private void findForm(Resident resident, JsonNode state, boolean scan) {
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

  private String kindOf(Resident resident) {
    return isUnder(AGE_OF_APPLYING_ALONE, resident) ? "CHILD" : "SELF";
  }

  private boolean isUnder(int age, Resident resident) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), JAPAN);
    return resident.birthDate().plusYears(age).isAfter(today);
  }

  private static Map<String, String> birth(Resident resident) {
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
