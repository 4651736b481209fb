package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.backoffice.statistics.RateKind;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlFigureStore;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportRatesMainTest {
  @TempDir Path folder;

  private record Ran(int exit, String out, String err) {}

  private Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[arguments.length + 2];
    all[0] = "--data";
    all[1] = folder.toString();
    for (int i = 0; i < arguments.length; i++) {
      all[i + 2] = arguments[i].toString();
    }
    int exit =
        new CommandLine(new ImportRatesMain())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(all);
    return new Ran(exit, out.toString(), err.toString());
  }

  private Path file(String resource) throws IOException {
    Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    try (InputStream in = ImportRatesMainTest.class.getResourceAsStream(resource)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  @Test
  void goodFilesAreStoredAndTheSecondTimeNothingChanges() throws IOException {
    Path toyonaka = file("/demo/toyonaka-monthly.csv");
    Path later = file("/demo/later-figures.csv");
    Ran first = run(toyonaka, later);
    assertThat(first.exit()).as(first.out() + first.err()).isZero();
    assertThat(first.out())
        .contains("toyonaka-monthly.csv: 42 行 → 新しい数 42")
        .contains("later-figures.csv: 7 行 → 新しい数 7");
    Ran second = run(toyonaka, later);
    assertThat(second.exit()).isZero();
    assertThat(second.out()).contains("新しい数 0、同じ数 42、訂正 0");
    try (Database database = TestDatabases.derby(folder)) {
      assertThat(new SqlFigureStore(database).series(RateKind.ISSUED, "272035")).hasSize(46);
    }
  }

  @Test
  void badLinesAreToldWithFileAndLineAndTheExitCodeSaysSo() throws IOException {
    Path excerpt = file("/rates/all-localgovs-excerpt.csv");
    Ran ran = run(excerpt);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).containsPattern("excerpt\\.csv:\\d+: 除外: 「団体コード」が団体コード");
    assertThat(ran.out()).contains("新しい数 21");
  }

  @Test
  void aFileThatIsNotThereOrNoTableDoesNotStopTheOthers() throws IOException {
    Path text = folder.resolve("text.csv");
    Files.writeString(text, "これは,表,ではない\n1,2,3\n", StandardCharsets.UTF_8);
    Ran ran = run(folder.resolve("missing.csv"), text, file("/demo/later-figures.csv"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("missing.csv: 読めません")
        .contains("text.csv: 取り込みませんでした: 知らない表です")
        .contains("新しい数 7");
  }

  @Test
  void aBigFileTellsHowFarItIs() throws IOException {
    StringBuilder big = new StringBuilder("file_date,区分,人口,交付枚数,交付枚数率,人口基準日\n");
    for (int i = 0; i < 5_001; i++) {
      big.append("20220831,区分").append(i).append(",1000,500,50.0,2022/01/01\n");
    }
    Path file = folder.resolve("big.csv");
    Files.writeString(file, big, StandardCharsets.UTF_8);
    Ran ran = run(file);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("big.csv: 5000 行を読みました");
    assertThat(ran.out()).contains("新しい数 5001");
  }

  @Test
  void aCommandWithoutFilesExplainsItself() {
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run("--help").out()).contains("import-rates").contains("Exit codes");
  }
}
