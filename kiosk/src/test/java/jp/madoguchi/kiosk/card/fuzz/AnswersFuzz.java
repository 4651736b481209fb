package jp.madoguchi.kiosk.card.fuzz;

import jp.madoguchi.kiosk.card.chip.Answer;
import jp.madoguchi.kiosk.card.chip.CardRecord;
import jp.madoguchi.kiosk.card.chip.StatusWord;
import jp.madoguchi.kiosk.card.chip.TokenLabel;
import jp.madoguchi.kiosk.fuzz.Fuzzing;

/** Status words, the card record and the token's label: every answer means something. */
public final class AnswersFuzz {
  private AnswersFuzz() {}

  /** Jazzer's door. */
  public static void fuzzerTestOneInput(byte[] data) {
    Answer.of(data)
        .ifPresent(answer -> {
          Fuzzing.require(answer.data().length == data.length - 2);
          Fuzzing.require(answer.isOk() == answer.status() instanceof StatusWord.Ok);
          if (answer.status() instanceof StatusWord.TriesLeft(int count)) {
            Fuzzing.require(count >= 1 && count <= 15);
          }
        });
    CardRecord.parse(data).ifPresent(record -> Fuzzing.require(record.serial().length == 15));
    TokenLabel.parse(data);
  }
}
