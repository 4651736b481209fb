package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk sees of the shutter seal, over HTTP. */
class SealHttpTest {
  @TempDir Path data;

  @Test
  void aBatchWhoseSealsHoldIsClearAndTheCaseSaysWhatWasChecked() {
    try (SealOffice office = SealOffice.start(data, 0, false)) {
      OfficeBrowser sue = OfficeBrowser.signedIn(office.base(), "supervisor1");
      List<String> receipts = office.receipts();
      assertThat(sue.get("/filing/check").body())
          .contains(receipts.size() + "件の封印はすべて正しく", receipts.getFirst())
          .doesNotContain("このままでは送れません");
      assertThat(sue.get("/cases/" + receipts.getFirst()).body())
          .contains("写真と申請書IDの封印は正しいです", "類似度 0.84")
          .doesNotContain("判定と違う扱い");
      assertThat(sue.get("/cases/" + receipts.getLast()).body())
          .contains("顔は目で見比べてください", "撮り直し 1回のあと", "判定と違う扱い");
    }
  }

  @Test
  void aBatchWithSwappedPicturesStopsAndTheCaseSaysWhatIsWrong() {
    try (SealOffice office = SealOffice.start(data, 0, true)) {
      OfficeBrowser sue = OfficeBrowser.signedIn(office.base(), "supervisor1");
      String swapped = office.receipts().get(1);
      assertThat(sue.get("/filing/check").body()).contains("このままでは送れません", swapped);
      assertThat(sue.get("/cases/" + swapped).body())
          .contains("写真と申請書IDの組を確かめられません", "保存されている写真の名前が、キオスクの記録と違います");
      assertThat(sue.get("/cases/" + office.receipts().getFirst()).body())
          .contains("写真と申請書IDの封印は正しいです");
    }
  }
}
