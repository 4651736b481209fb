package jp.madoguchi.backoffice.seal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.intake.MemoryIntakeStore;
import jp.madoguchi.backoffice.intake.StoredEntry;
import jp.madoguchi.backoffice.interpret.MemoryInterpretStore;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Verifier;

/** A fake of the archive over the other fakes. */
public final class MemorySealArchive implements SealArchive {
  private final MemoryIntakeStore intake;
  private final MemoryInterpretStore interpret;
  private final CaseStore cases;

  /** Over these. */
  public MemorySealArchive(
      MemoryIntakeStore intake, MemoryInterpretStore interpret, CaseStore cases) {
    this.intake = intake;
    this.interpret = interpret;
    this.cases = cases;
  }

  private Stream<StoredEntry> log(String kiosk, int epoch) {
    return intake.entries().stream().filter(e -> e.kiosk().equals(kiosk) && e.epoch() == epoch);
  }

  @Override
  public Optional<Verifier> device(String kiosk, int epoch) {
    return intake.device(kiosk, epoch);
  }

  @Override
  public List<Kept> entries(String kiosk, int epoch, long first, long last) {
    return log(kiosk, epoch)
        .filter(e -> e.seq() >= first && e.seq() <= last)
        .map(e -> new Kept(e.seq(), e.bytes(), e.hash()))
        .toList();
  }

  @Override
  public Optional<String> headHash(String kiosk, int epoch, long seq) {
    return log(kiosk, epoch)
        .reduce((_, later) -> later)
        .filter(e -> e.seq() == seq)
        .map(StoredEntry::hash);
  }

  @Override
  public boolean sealedBefore(String kiosk, int epoch, long seq) {
    return between(kiosk, epoch, 0, seq, PhotoTaken.TYPE);
  }

  @Override
  public boolean between(String kiosk, int epoch, long after, long before, String type) {
    return log(kiosk, epoch)
        .anyMatch(e -> e.seq() > after && e.seq() < before && e.type().equals(type));
  }

  @Override
  public Optional<byte[]> sealedPhoto(String sha256) {
    return intake.blob(sha256);
  }

  @Override
  public Optional<ShotRow> shot(String kiosk, int epoch, long seq) {
    return interpret.shots().stream()
        .filter(s -> s.kiosk().equals(kiosk) && s.epoch() == epoch && s.seq() == seq)
        .findFirst()
        .map(s -> ShotRow.of(s.taken(), s.shutter()));
  }

  @Override
  public List<String> otherCases(
      String receipt, String idMark, String blobSha256, String pictureSha256) {
    Set<String> blobs =
        interpret.shots().stream()
            .filter(s -> s.shutter().pictureSha256().equals(pictureSha256))
            .map(s -> s.shutter().blobSha256())
            .collect(Collectors.toSet());
    blobs.add(blobSha256);
    return cases.list(EnumSet.allOf(CaseState.class), Integer.MAX_VALUE).stream()
        .filter(f -> !f.receipt().equals(receipt) && blobs.contains(f.opened().photoBlob()))
        .filter(
            f -> !(f.opened().idMark().equals(idMark) && f.opened().photoBlob().equals(blobSha256)))
        .map(CaseFile::receipt)
        .sorted()
        .toList();
  }
}
