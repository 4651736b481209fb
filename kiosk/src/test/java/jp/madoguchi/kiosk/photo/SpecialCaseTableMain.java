package jp.madoguchi.kiosk.photo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement.Verdict;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.SceneMaker;
import jp.madoguchi.sim.camera.SpecialCase;
import jp.madoguchi.sync.PhotoProfiles;

/**
 * Prints what the real checks say of the simulator's drawn special cases, without the case and with
 * it. Arguments: how many of each (10), seed (1).
 */
public final class SpecialCaseTableMain {
  private SpecialCaseTableMain() {}

  /** Runs it. */
  public static void main(String[] args) {
    int each = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    PrintStream out = System.out;
    out.println(
        "Drawn special cases, "
            + each
            + " of each, seed "
            + seed
            + ", profile "
            + DrawnFaces.PROFILE.id());
    out.println("| drawn | case | usable without | usable with | still refused for |");
    out.println("|---|---|---|---|---|");
    SceneMaker scenes = new SceneMaker(seed);
    for (SpecialCase which : SpecialCase.values()) {
      out.println(row(scenes, which, each));
    }
  }

  private static String row(SceneMaker scenes, SpecialCase which, int each) {
    Set<PhotoReason> excuses =
        PhotoProfiles.specialCases().of(which.code()).orElseThrow().excuses();
    int without = 0;
    int with = 0;
    List<PhotoReason> left = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      Scene scene = scenes.special(which, i);
      without +=
          usable(scene, Set.of()).filter(r -> r.verdict() == Verdict.GOOD).isPresent() ? 1 : 0;
      Optional<PhotoReport> report = usable(scene, excuses);
      boolean good = report.filter(r -> r.verdict() == Verdict.GOOD).isPresent();
      with += good ? 1 : 0;
      if (!good) {
        left.addAll(report.map(r -> r.reasons()).orElse(List.of(PhotoReason.NOFACE)));
      }
    }
    return "| "
        + which
        + " | "
        + which.code()
        + " | "
        + without
        + "/"
        + each
        + " | "
        + with
        + "/"
        + each
        + " | "
        + left.stream().distinct().sorted().toList()
        + " |";
  }

  private static Optional<PhotoReport> usable(Scene scene, Set<PhotoReason> excused) {
    return new PortraitCropper(DrawnFaces.ANALYSER, DrawnFaces.PROFILE)
        .crop(RgbImage.of(DrawnFaces.frame(scene, 0)), excused)
        .map(Portrait::report);
  }
}
