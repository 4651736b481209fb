package jp.madoguchi.backoffice.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.madoguchi.rules.PhotoReason;
import org.junit.jupiter.api.Test;

class DefectCodesTest {
  @Test
  void everyReasonOfThePictureHasItsCodeAndNoOtherCodeIsTakenForOne() {
    assertThat(Stream.of(PhotoReason.values()).map(r -> DefectCodes.of(r.name())))
        .allMatch(found -> found.isPresent());
    assertThat(DefectCodes.NOT_THE_PICTURE).allMatch(code -> DefectCodes.of(code).isEmpty());
    assertThat(DefectCodes.of("")).isEmpty();
    assertThat(DefectCodes.of("SOMETHING_NEW")).isEmpty();
  }
}
