package jp.madoguchi.sim.card.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CardCommandTest {
  private final StringWriter out = new StringWriter();
  private final CommandLine command =
      new CommandLine(new CardCommand(Clock.systemUTC(), System::nanoTime))
          .setOut(new PrintWriter(out))
          .setErr(new PrintWriter(out));

  @Test
  void aPersonaThatDoesNotExistIsRefusedWithTheOnesThatDo() {
    assertThat(command.execute("--persona", "nobody")).isEqualTo(2);
    assertThat(out.toString())
        .contains("--persona must be one of adult, under15, expired, lapsing, moved, blocked");
  }

  @Test
  void helpTellsTheOptions() {
    assertThat(command.execute("--help")).isZero();
    assertThat(out.toString()).contains("--persona", "--port", "35963", "--state");
  }
}
