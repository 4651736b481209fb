package jp.madoguchi.sim.control;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.JpegEncoder;
import jp.madoguchi.sim.camera.Resident;

/** Small pictures of the residents for the panel, each drawn once. */
final class FaceGallery {
  private static final int SIDE = 144;
  private static final int CROP = 600;
  private static final int KEPT_MAX = 200;

  private final FaceArtist artist = new FaceArtist();
  private final JpegEncoder encoder = new JpegEncoder(0.85);
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

  byte[] face(Resident resident) {
    if (kept.size() > KEPT_MAX) {
      kept.clear();
    }
    // a baby grows out of its picture when the clock moves
    String key = resident.id() + resident.looks().stage();
    return kept.computeIfAbsent(key, _ -> draw(resident));
  }

  private byte[] draw(Resident resident) {
    BufferedImage full = artist.draw(resident.scene().withNoise(0), 0);
    BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    BufferedImage half = full.getSubimage((FaceArtist.WIDTH - CROP) / 2, 60, CROP, CROP);
    g.drawImage(
        half.getScaledInstance(SIDE, SIDE, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
    g.dispose();
    return encoder.encode(small);
  }
}
