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
  void anExperimentIsNamedOnlyWhereItIsAllowed() {
    assertThat(command.execute("--persona", "next-generation")).isEqualTo(2);
    assertThat(out.toString()).contains("--persona must be").doesNotContain("next-generation");
    assertThat(command.execute("--persona", "nobody", "--experiments")).isEqualTo(2);
    assertThat(out.toString()).contains("next-generation");
  }

  @Test
  void whatCanNotBeUsedIsRefusedWithWhatCan() {
    assertThat(command.execute("--fault", "melt")).isEqualTo(2);
    assertThat(command.execute("--speed", "300")).isEqualTo(2);
    assertThat(command.execute("--card-time-ms", "-1")).isEqualTo(2);
    assertThat(out.toString()).contains("swap@N:PERSONA", "106, 212", "can't be negative");
  }

  @Test
  void helpTellsTheOptions() {
    assertThat(command.execute("--help")).isZero();
    assertThat(out.toString()).contains("--persona", "--port", "35963", "--state");
  }
}
