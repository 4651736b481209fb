package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.Test;

/** What holds without any reader service; the rest is told by PcscdIT. */
class MadoguchiPcscProviderTest {
  @Test
  void aLibraryThatIsNotInstalledIsAServiceThatDoesNotRun() throws Exception {
    CardTerminals terminals = terminals("libno-such-pcsc.so.1");
    assertThatThrownBy(terminals::list)
        .isInstanceOf(CardException.class)
        .satisfies(fault -> assertThat(PcscFault.of(fault)).isEqualTo(PcscFault.SERVICE_GONE));
  }

  @Test
  void aLibraryThatIsAnotherOneIsAServiceThatDoesNotRun() throws Exception {
    CardTerminals terminals = terminals("libc.so.6");
    assertThatThrownBy(terminals::list).hasMessage("SCARD_E_NO_SERVICE");
    assertThatThrownBy(() -> terminals.waitForChange(1)).hasMessage("SCARD_E_NO_SERVICE");
  }

  @Test
  void aTimeCantBeNegative() throws Exception {
    CardTerminals terminals = terminals("libc.so.6");
    assertThatThrownBy(() -> terminals.waitForChange(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** pcsclite.h: two pointers, three unsigned long, 33 bytes of ATR, padded to 80 bytes. */
  @Test
  void readerStatesLieInMemoryAsTheHeaderSays() {
    try (Arena arena = Arena.ofConfined()) {
      ReaderStates states = new ReaderStates(arena, List.of("A", "B"), Map.of("B", 0x8003_0020));
      assertThat(states.count()).isEqualTo(2);
      assertThat(states.segment().byteSize()).isEqualTo(160);
      assertThat(states.segment().get(java.lang.foreign.ValueLayout.JAVA_LONG, 80 + 16))
          .isEqualTo(0x8003_0020L);
      states.segment().set(java.lang.foreign.ValueLayout.JAVA_LONG, 24, 0x0005_0012L);
      assertThat(NativeTerminals.counter(states.event(0))).isEqualTo(5);
      assertThat(NativeTerminals.isPresent(states.event(0))).isFalse();
      assertThat(NativeTerminals.counter(0x8003_0020)).isEqualTo(0x8003);
      assertThat(NativeTerminals.isPresent(0x8003_0020)).isTrue();
    }
  }

  @Test
  void everyCodeHasItsNameAndAnUnknownOneItsNumber() {
    assertThat(PcscCode.name(PcscCode.NO_SERVICE)).isEqualTo("SCARD_E_NO_SERVICE");
    assertThat(PcscCode.name(0x80101234)).isEqualTo("SCARD 0x80101234");
  }

  private static CardTerminals terminals(String library) throws Exception {
    return TerminalFactory.getInstance(
            MadoguchiPcscProvider.TYPE, null, new MadoguchiPcscProvider(library))
        .terminals();
  }
}
