package jp.madoguchi.kiosk.photo.face;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.camera.Scene;

/** Drawn residents before the camera, for this room's tests. */
final class DrawnVisitors {
  static final FaceArtist ARTIST = new FaceArtist();

  private DrawnVisitors() {}

  static List<Resident> first(int count) {
    return Roster.on(LocalDate.of(2026, 11, 22)).first(count);
  }

  static RgbImage picture(Scene scene, long frame) {
    return RgbImage.of(ARTIST.draw(scene, frame));
  }

  /** The one face of a picture. */
  static Face face(FaceFindings findings) {
    return switch (findings) {
      case FaceFindings.One one -> one.face();
      case FaceFindings.None _ -> throw new AssertionError("no face");
      case FaceFindings.Many _ -> throw new AssertionError("several faces");
    };
  }
}
