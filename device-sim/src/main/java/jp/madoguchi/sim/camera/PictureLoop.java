package jp.madoguchi.sim.camera;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/** The encoded pictures of one scene, each made when it is first needed. For one thread. */
final class PictureLoop {
  private static final int TORN_EVERY = 3;

  private final FaceArtist artist;
  private final JpegEncoder encoder;
  private final byte[][] pictures = new byte[FaceArtist.LOOP_FRAMES][];
  private final byte[] black;
  private Optional<Scene> scene = Optional.empty();

  PictureLoop(FaceArtist artist, JpegEncoder encoder) {
    this.artist = artist;
    this.encoder = encoder;
    this.black =
        encoder.encode(
            new BufferedImage(FaceArtist.WIDTH, FaceArtist.HEIGHT, BufferedImage.TYPE_INT_RGB));
  }

  /** What a camera with that fault sends; empty if nothing. */
  Optional<byte[]> picture(Scene now, CameraFault fault, long frame) {
    return switch (fault) {
      case NONE, SLOW -> Optional.of(picture(now, frame));
      case BLACK -> Optional.of(black);
      case TORN -> Optional.of(torn(picture(now, frame), frame));
      case FROZEN, DISCONNECTED -> Optional.empty();
    };
  }

  private byte[] picture(Scene now, long frame) {
    if (scene.filter(now::equals).isEmpty()) {
      Arrays.fill(pictures, null);
      scene = Optional.of(now);
    }
    int place = (int) (frame % pictures.length);
    if (pictures[place] == null) {
      pictures[place] = encoder.encode(artist.draw(now, frame));
    }
    return pictures[place];
  }

  private static byte[] torn(byte[] jpeg, long frame) {
    return frame % TORN_EVERY == 0 ? Arrays.copyOf(jpeg, jpeg.length / 2) : jpeg;
  }
}
