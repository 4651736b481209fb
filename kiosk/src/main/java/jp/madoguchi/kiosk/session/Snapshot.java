package jp.madoguchi.kiosk.session;

import java.util.Optional;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.visit.Visit;

/**
 * The visit as a screen shows it. Personal data.
 *
 * @param token what the next request has to carry
 * @param formHint name of what was last seen in the form step
 * @param guidance of the booth, in the photo step
 * @param offer name of the instruction after which a special case is offered unasked
 * @param presence what the camera says of who is there
 */
public record Snapshot(
    Visit visit,
    String token,
    Limits.Idle idle,
    CameraFeed.State camera,
    String formHint,
    Optional<Guidance> guidance,
    Optional<String> offer,
    PresenceView presence) {
  @Override
  public String toString() {
    return "Snapshot[" + visit.step() + "]";
  }
}
