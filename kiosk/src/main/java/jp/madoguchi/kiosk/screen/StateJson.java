package jp.madoguchi.kiosk.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.session.CardSnapshot;
import jp.madoguchi.kiosk.session.Limits;
import jp.madoguchi.kiosk.session.PresenceView;
import jp.madoguchi.kiosk.session.Snapshot;

/** The visit as the page's script and other programs follow it; docs/kiosk-http.md. */
final class StateJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StateJson() {}

  static byte[] withoutVisit() {
    return write(Map.of("step", "start"));
  }

  static byte[] of(Snapshot s, boolean helpCalled) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", s.visit().step().slug());
    json.put("token", s.token());
    json.put("idle", idle(s.idle()));
    json.put("help", helpCalled);
    json.put("form", Map.of("camera", camera(s.camera()), "hint", s.formHint()));
    json.put("photo", photo(s));
    json.put("presence", presence(s.presence()));
    json.put(
        "receiptNumber",
        s.visit().answers().receipt().map(Outbox.Committed::receiptNumber).orElse(""));
    return write(json);
  }

  static byte[] of(CardSnapshot s, boolean helpCalled) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", s.visit().step().slug());
    json.put("purpose", s.visit().purpose().slug());
    json.put("token", s.token());
    json.put("idle", idle(s.idle()));
    json.put("help", helpCalled);
    json.put("card", Map.of("reader", s.reader().name()));
    return write(json);
  }

  /** What a resident can do with it; the staff page says more. */
  private static String camera(CameraFeed.State state) {
    if (state.delivers()) {
      return "LIVE";
    }
    return state.lost() ? "ABSENT" : "STARTING";
  }

  private static Map<String, Object> idle(Limits.Idle idle) {
    return switch (idle) {
      case Limits.Idle.Awake(long left) -> Map.of("asking", false, "secondsLeft", left);
      case Limits.Idle.Asking(long left) -> Map.of("asking", true, "secondsLeft", left);
      case Limits.Idle.Over _ -> Map.of("asking", true, "secondsLeft", 0);
    };
  }

  private static Map<String, Object> photo(Snapshot s) {
    Map<String, Object> photo = new LinkedHashMap<>();
    Optional<PhotoReport> report = s.visit().answers().picture().map(p -> p.portrait().report());
    photo.put("taken", report.isPresent());
    photo.put("verdict", report.map(r -> r.verdict().name()).orElse(""));
    photo.put("reasons", report.map(r -> (Object) r.reasons()).orElse(List.of()));
    photo.put("instruction", s.guidance().map(g -> g.instruction().name()).orElse(""));
    photo.put("progress", s.guidance().map(Guidance::progress).orElse(0.0));
    photo.put("offer", s.offer().orElse(""));
    photo.put("checks", s.guidance().map(g -> (Object) g.checks()).orElse(Map.of()));
    return photo;
  }

  private static Map<String, Object> presence(PresenceView view) {
    return Map.of(
        "watching", view.watching(),
        "standing", view.standing().name(),
        "confirmation", view.confirmation().name(),
        "notice", view.notice());
  }

  private static byte[] write(Map<String, Object> json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
