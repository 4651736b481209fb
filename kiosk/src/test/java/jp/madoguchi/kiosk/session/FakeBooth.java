package jp.madoguchi.kiosk.session;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.PhotoBooth;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.photo.Reports;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.Steadiness;

/** A booth whose shutter the test opens. */
public final class FakeBooth implements PhotoBooth {
  private Optional<Portrait> taken = Optional.empty();
  private Guidance.Instruction instruction = Guidance.Instruction.COME_CLOSER;
  private double progress;
  private int shots;
  private int refused;
  private Set<PhotoReason> excused = Set.of();
  private Optional<Steadiness> steadiness = Optional.empty();
  private boolean closed;
  private boolean faceThere = true;

  @Override
  public synchronized void start() {
    taken = Optional.empty();
  }

  @Override
  public synchronized Guidance guidance() {
    Map<Guidance.Check, Guidance.State> checks = new EnumMap<>(Guidance.Check.class);
    for (Guidance.Check check : Guidance.Check.values()) {
      checks.put(check, Guidance.State.OK);
    }
    if (instruction != Guidance.Instruction.GOOD_STAY) {
      checks.put(Guidance.Check.SIZE, Guidance.State.NOT_YET);
      checks.put(Guidance.Check.STEADY, Guidance.State.UNKNOWN);
    }
    return new Guidance(instruction, progress, checks);
  }

  public synchronized void guide(Guidance.Instruction say, double ring) {
    instruction = say;
    progress = ring;
  }

  @Override
  public Optional<byte[]> preview() {
    return Optional.of(jpeg(FakeCamera.head()));
  }

  @Override
  public synchronized Optional<Portrait> taken() {
    return taken;
  }

  @Override
  public synchronized Optional<Portrait> takeNow() {
    if (!faceThere) {
      return Optional.empty();
    }
    shutter(PhotoReason.BG_OBJECT);
    return taken;
  }

  public synchronized void noFace() {
    faceThere = false;
  }

  /** Opens the shutter; with reasons it is a picture to be taken again. */
  public synchronized void shutter(PhotoReason... reasons) {
    shutter(Reports.blockedBy(reasons));
  }

  /** Opens the shutter on a picture of which this is said. */
  public synchronized void shutter(PhotoReport report) {
    shots++;
    refused += report.reasons().isEmpty() ? 0 : 1;
    BufferedImage portrait = FakeCamera.head().getSubimage(400, 60, 480, 617);
    taken = Optional.of(new Portrait(jpeg(portrait), 480, 617, report));
  }

  @Override
  public synchronized void excuse(Set<PhotoReason> reasons) {
    excused = Set.copyOf(reasons);
  }

  @Override
  public synchronized void steadiness(Optional<Steadiness> asked) {
    steadiness = asked;
  }

  /** How still the visit asks the resident to be. */
  public synchronized Optional<Steadiness> steadiness() {
    return steadiness;
  }

  /** What the visit asked to be excused. */
  public synchronized Set<PhotoReason> excused() {
    return excused;
  }

  @Override
  public synchronized Tally tally() {
    return new Tally(shots, refused, Map.of("HEAD_TOO_SMALL", 3));
  }

  @Override
  public synchronized void close() {
    closed = true;
    taken.ifPresent(p -> Arrays.fill(p.jpeg(), (byte) 0));
    taken = Optional.empty();
  }

  public synchronized boolean closed() {
    return closed;
  }

  private static byte[] jpeg(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
