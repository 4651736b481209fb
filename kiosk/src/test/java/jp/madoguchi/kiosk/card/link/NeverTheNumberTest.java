package jp.madoguchi.kiosk.card.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.kiosk.card.CardLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeverTheNumberTest {
  private static final String JPKI = "00A4040C0AD392F000260100000001";
  private static final String TEXT = "00A4040C0AD3921000310001010408";
  private static final String COMMON = "00A4040C0AD3921000310001010100";

  private final List<String> sent = new ArrayList<>();
  private String answer = "9000";
  private final CardLink guard =
      new NeverTheNumber(command -> {
        sent.add(hex(command));
        return HexFormat.of().parseHex(answer);
      });

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00A4020C020001", // the number's file
        "00A4020C020014", // 照合番号A
        "00A4020C020015", // 照合番号B
        "00A4020C020004",
        "00B0810000", // the number by short id
        "00B08100000000",
        "00B0000000", // whatever is current
        "00B0830000", // hashes, from the beginning
        "00B0832723", // one byte of the number's hash
        "00B0840000",
        "0020009404", // counter of 照合番号A
        "002000940C313233343536373839303132",
        "002000950E3535303231373230333532323835",
        "0024019404",
        "8032009404",
        "00B2010400",
        "80A200C1",
        "80AE000000",
        "802A008000",
        "0088009900",
        "0CB0820000",
        "01B0820000",
        "00A4000002",
        "00A4040C05D392100031", // a beginning that could mean another application
        "00A4040C0AD3921000310001010402", // 券面事項確認AP
        "00A404000AD3921000310001010408",
        "00A4040C0000000AD3921000310001010408",
        "00CA004500",
        "00"
      })
  void whatCouldTouchTheNumberDoesNotLeave(String command) throws Exception {
    send(TEXT);
    sent.clear();
    assertThatThrownBy(() -> send(command))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("3132");
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00A4020C020001", // the signing certificate with its four data
        "00B0810000",
        "00B0970000",
        "802A009700",
        "0020009504"
      })
  void norWhatAVisitDoesNotNeedOfJpki(String command) throws Exception {
    send(JPKI);
    assertThatThrownBy(() -> send(command)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAVisitNeedsGoesThrough() throws Exception {
    for (String command :
        List.of(
            JPKI,
            "00B0860000000020",
            "00B0880003",
            "00B08A0004",
            "00200098",
            TEXT,
            "00200091",
            "00200091" + "0431323334",
            "00B0820005",
            "00B0832823",
            "00A4020C020011",
            "00240180" + "0431323334",
            COMMON,
            "00A4020C020001",
            "00B2010400",
            "00A4020C02001C",
            "80320080" + "0431323334",
            "00C0000010")) {
      assertThatCode(() -> send(command)).doesNotThrowAnyException();
    }
  }

  @Test
  void aSelectionThatTheCardRefusedOpensNothing() throws Exception {
    send(TEXT);
    answer = "6A82";
    send(COMMON); // the card may still be in 入力補助AP, where 0001 is the number
    answer = "9000";
    assertThatThrownBy(() -> send("00A4020C020001")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> send("00B0820000")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatCouldNotBeReadIsNotTakenForCurrent() throws Exception {
    send(TEXT);
    send("00B0832823");
    answer = "6982";
    send("00B0820005"); // 0003 may still be current
    answer = "9000";
    assertThatThrownBy(() -> send("00B0000100")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsAllowedBeforeAnythingIsSelected() {
    assertThatThrownBy(() -> send("00B0820000")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> send("00200080")).isInstanceOf(IllegalArgumentException.class);
  }

  private void send(String command) throws CardLink.Lost {
    guard.transceive(HexFormat.of().parseHex(command));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
