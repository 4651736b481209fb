package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.smartcardio.CardException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcscFaultTest {
  @ParameterizedTest
  @CsvSource({
    "SCARD_E_NO_READERS_AVAILABLE, NO_READER",
    "SCARD_W_REMOVED_CARD, CARD_GONE",
    "SCARD_E_NOT_TRANSACTED, CARD_GONE",
    "SCARD_E_NO_SERVICE, SERVICE_GONE",
    "SCARD_F_COMM_ERROR, SERVICE_GONE",
    "SCARD_E_INSUFFICIENT_BUFFER, OTHER"
  })
  void theNameMayStandInTheCause(String name, PcscFault fault) {
    assertThat(PcscFault.of(new CardException("list() failed", new CardException(name))))
        .isEqualTo(fault);
    assertThat(PcscFault.of(new CardException(name))).isEqualTo(fault);
  }
}
