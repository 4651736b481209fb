package jp.madoguchi.backoffice.cardcentre;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder per batch for the person who files at J-LIS: {@code RECEIPT.jpg} for every photo, {@code
 * data-sheets.pdf}, {@code manifest.csv} (UTF-8 with BOM). It appears whole or not at all, and a
 * batch that is there is never written again.
 */
public final class OperatorAssistExport implements CardCentre {
  private final Path folder;

  /** Below this folder. */
  public OperatorAssistExport(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean automatic() {
    return false;
  }

  /** Where a batch lies. */
  public Path folderOf(String batch) {
    if (!batch.matches("[A-Za-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("not the name of a batch");
    }
    return folder.resolve(batch).toAbsolutePath();
  }

  @Override
  public List<Sent> send(String batch, List<Filing> filings) {
    Path target = folderOf(batch);
    Path half = target.resolveSibling("." + batch + ".half");
    try {
      if (!Files.exists(target)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        deleteTree(half);
        Files.createDirectory(
            half,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (Filing filing : filings) {
          if (filing.photo().isPresent()) {
            Files.write(half.resolve(filing.reference() + ".jpg"), filing.photo().get());
          }
        }
        Files.write(half.resolve("manifest.csv"), manifest(filings));
        Files.write(half.resolve("data-sheets.pdf"), DataSheets.pdf(filings));
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return filings.stream().<Sent>map(filing -> new Sent.HandedOver(filing.reference())).toList();
    } catch (IOException | UncheckedIOException e) {
      String why = e.getClass().getSimpleName();
      return filings.stream().<Sent>map(f -> new Sent.Later(f.reference(), why)).toList();
    }
  }

  @Override
  public Optional<Standing> standing(String centreReceipt) {
    return Optional.empty();
  }

  private static byte[] manifest(List<Filing> filings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Without the mark, spreadsheets on Windows read Japanese CSV in the wrong code page.
    out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    String head = "受付番号,申請書ID,生年月日,署名用電子証明書,利用者証明用電子証明書,点字表記,氏名欄に記入（写真特例）,写真,J-LISの受付番号\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    for (Filing filing : filings) {
      String line =
          String.join(
              ",",
              filing.reference(),
              // The formula keeps a spreadsheet from rounding 23 digits.
              "\"=\"\"" + filing.applicationId() + "\"\"\"",
              filing.birthDate().toString(),
              filing.signingCertificate() ? "発行する" : "発行しない",
              filing.authenticationCertificate() ? "発行する" : "発行しない",
              quoted(filing.brailleKana().orElse("")),
              quoted(filing.nameFieldNote().orElse("")),
              filing.photo().isPresent() ? filing.reference() + ".jpg" : "なし",
              "");
      out.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** A cell that starts with a sign would be taken for a formula. */
  private static String quoted(String text) {
    String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
