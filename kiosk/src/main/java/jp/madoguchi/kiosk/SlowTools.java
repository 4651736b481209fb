package jp.madoguchi.kiosk;

import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.paper.ApplicationSheet;
import jp.madoguchi.kiosk.paper.ApplicationSheetPdf;
import jp.madoguchi.kiosk.paper.PaperFonts;
import jp.madoguchi.kiosk.paper.ReceiptPdf;
import jp.madoguchi.kiosk.paper.ReceiptSlip;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceMatcher;

/**
 * What takes a second or two to load and is slow when it runs for the first time: the face models
 * and the papers. Loaded and tried out on threads of their own, with nothing of anybody, so that
 * neither the start screen nor the first resident waits. Who asks earlier waits for the loading.
 */
final class SlowTools {
  private static final System.Logger LOG = System.getLogger(SlowTools.class.getName());

  private final Supplier<? extends FaceAnalyser> models;
  private final Supplier<? extends FaceMatcher> matcherModel;
  private final Supplier<PaperFonts> fontFiles;
  private final CompletableFuture<FaceAnalyser> faces = new CompletableFuture<>();
  private final CompletableFuture<FaceMatcher> matcher = new CompletableFuture<>();
  private final CompletableFuture<PaperFonts> fonts = new CompletableFuture<>();

  SlowTools(
      Supplier<? extends FaceAnalyser> models,
      Supplier<? extends FaceMatcher> matcherModel,
      Supplier<PaperFonts> fontFiles) {
    this.models = models;
    this.matcherModel = matcherModel;
    this.fontFiles = fontFiles;
  }

  /** Begins; returns at once. To be called when the server answers. */
  void load() {
    Thread.ofPlatform().name("load-faces").daemon().start(this::loadFaces);
    Thread.ofPlatform().name("load-papers").daemon().start(this::loadPapers);
  }

  FaceAnalyser faces() {
    return faces.join();
  }

  FaceMatcher matcher() {
    return matcher.join();
  }

  byte[] sheet(ApplicationSheet sheet) {
    return new ApplicationSheetPdf(fonts.join()).render(sheet);
  }

  byte[] slip(ReceiptSlip slip) {
    return new ReceiptPdf(fonts.join()).render(slip);
  }

  private void loadFaces() {
    try {
      FaceAnalyser loaded = models.get();
      faces.complete(loaded);
      matcher.complete(matcherModel.get());
      loaded.rehearse();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.ERROR, "the face models can't be used", e);
      faces.completeExceptionally(e);
      matcher.completeExceptionally(e);
    }
  }

  private void loadPapers() {
    try {
      fonts.complete(fontFiles.get());
      sheet(emptySheet());
      slip(emptySlip());
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.ERROR, "the papers can't be printed", e);
      fonts.completeExceptionally(e);
    }
  }

  private static ApplicationSheet emptySheet() {
    return new ApplicationSheet(
        "0".repeat(23),
        "K00-0-00000-0000",
        "0",
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        Optional.empty(),
        List.of(new ApplicationSheet.Line("", "")),
        "",
        true);
  }

  private static ReceiptSlip emptySlip() {
    return new ReceiptSlip("", "", "K00-0-00000-0000", "0", "", "", List.of(""), true);
  }
}
