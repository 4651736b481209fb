package jp.madoguchi.kiosk.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The benchmark's frames that were not told right, as pictures, with what was measured. */
final class FailedFrames {
  private FailedFrames() {}

  static void save(List<BenchmarkFrame> frames, Path folder) throws IOException {
    List<String> index = new ArrayList<>();
    for (BenchmarkFrame frame : frames) {
      if (!frame.right()) {
        String name = "%s-%s-%03d".formatted(frame.half(), frame.kind(), frame.number());
        ImageIO.write(
            DrawnFaces.frame(frame.scene(), frame.shot()),
            "jpg",
            folder.resolve(name + ".jpg").toFile());
        index.add(name + " told " + frame.told());
        frame.report().judgement().findings().forEach(one -> index.add("  " + one));
        index.add("  " + new TreeMap<>(frame.report().measures()));
        index.add("  " + frame.scene());
      }
    }
    Files.write(folder.resolve("index.txt"), index);
  }
}
