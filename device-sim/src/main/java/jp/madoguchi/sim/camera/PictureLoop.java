package jp.madoguchi.sim.camera;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** The encoded pictures of one scene, each made when it is first needed. For one thread. */
final class PictureLoop {
  /** What a camera sends that doesn't do what it was asked for. */
  static final int SMALL_WIDTH = 320;

  static final int SMALL_HEIGHT = 240;

  private static final int TORN_EVERY = 3;
  private static final int GARBAGE_BYTES = 30_000;

  private final FaceArtist artist;
  private final JpegEncoder encoder;
  private final byte[][] pictures = new byte[FaceArtist.LOOP_FRAMES][];
  private final byte[] black;
  private Optional<Scene> scene = Optional.empty();
  private Optional<byte[]> sent = Optional.empty();

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
      case NONE, SLOW, LATE -> Optional.of(picture(now, frame));
      case REPEATED -> Optional.of(sent.orElseGet(() -> picture(now, frame)));
      case WRONG_SIZE -> Optional.of(encoder.encode(small(artist.draw(now, frame))));
      case GARBAGE -> Optional.of(garbage(frame));
      case BLACK -> Optional.of(black);
      case TORN -> Optional.of(torn(picture(now, frame), frame));
      case FROZEN, DISCONNECTED, HANG -> Optional.empty();
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
    sent = Optional.of(pictures[place]);
    return pictures[place];
  }

  private static byte[] torn(byte[] jpeg, long frame) {
    return frame % TORN_EVERY == 0 ? Arrays.copyOf(jpeg, jpeg.length / 2) : jpeg;
  }

  private static BufferedImage small(BufferedImage image) {
    BufferedImage small = new BufferedImage(SMALL_WIDTH, SMALL_HEIGHT, BufferedImage.TYPE_INT_RGB);
    small.createGraphics().drawImage(image, 0, 0, SMALL_WIDTH, SMALL_HEIGHT, null);
    return small;
  }

  private static byte[] garbage(long frame) {
    byte[] bytes = new byte[GARBAGE_BYTES];
    new SplittableRandom(frame).nextBytes(bytes);
    return bytes;
  }
}
