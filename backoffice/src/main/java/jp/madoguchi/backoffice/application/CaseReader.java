package jp.madoguchi.backoffice.application;

import java.util.Optional;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;

/** Opens the personal parts of a case for a person who may see them. Callers audit the look. */
public final class CaseReader {
  private final CaseStore cases;
  private final RecordVault vault;
  private final SealingKey sealing;

  /** With the keys of the office. */
  public CaseReader(CaseStore cases, RecordVault vault, SealingKey sealing) {
    this.cases = cases;
    this.vault = vault;
    this.sealing = sealing;
  }

  /** What the resident submitted. */
  public ApplicationSubmitted application(CaseFile file) {
    byte[] json = vault.open(file.receipt(), file.opened().personal());
    return switch (PayloadCodec.read(ApplicationSubmitted.TYPE, json)) {
      case PayloadCodec.Reading.Known(ApplicationSubmitted application) -> application;
      case PayloadCodec.Reading _ ->
          throw new IllegalStateException("a stored application can't be read: " + file.receipt());
    };
  }

  /** The picture, JPEG; empty for a card without photo or when it can't be opened. */
  public Optional<byte[]> photo(CaseFile file) {
    if (file.opened().photoBlob().isEmpty()) {
      return Optional.empty();
    }
    byte[] aad = Sealing.photoAad(file.opened().kiosk(), application(file).applicationId());
    return cases
        .sealedPhoto(file.opened().photoBlob())
        .flatMap(sealed -> Sealing.open(sealing, aad, sealed));
  }
}
