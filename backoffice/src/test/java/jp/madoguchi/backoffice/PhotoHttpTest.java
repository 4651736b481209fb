package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.PhotoProfiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of pictures over HTTP: from the defects to a new version and back. */
class PhotoHttpTest {
  private static final String CHANGE = "/manager/photo/change/background-shadow-grey.max";
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(token|profile|value)\" value=\"([^\"]*)\"");

  @TempDir static Path data;
  private static PhotoOffice office;

  @BeforeAll
  static void start() {
    office = PhotoOffice.start(data, 0);
  }

  @AfterAll
  static void stop() {
    if (office != null) {
      office.close();
    }
  }

  private static Map<String, String> hidden(String page) {
    Map<String, String> form = new LinkedHashMap<>();
    Matcher matcher = HIDDEN.matcher(page.substring(page.indexOf("<main")));
    while (matcher.find()) {
      form.put(matcher.group(1), matcher.group(2));
    }
    return form;
  }

  @Test
  void aManagerAcceptsAProposalAndTakesItBack() {
    OfficeBrowser mona = OfficeBrowser.signedIn(office.base(), "manager1");
    String page = mona.get("/manager/photo").body();
    assertThat(page)
        .contains("J-LISの判定が出た写真 450 枚", "いちばん多い不備は「背景に影」", "k03")
        .contains("いすを壁から離し", "提案", CHANGE, "n=2: まだ言えません")
        .contains("背景に影 8、ほか 5未満");

    String confirm = mona.get(CHANGE).body();
    assertThat(confirm).contains("「背景の影の濃さ」の限度を厳しくしますか", "キオスクへは自動では届きません");
    Map<String, String> form = hidden(confirm);
    Map<String, String> stale = new LinkedHashMap<>(form);
    stale.put("value", "12.0");
    assertThat(mona.post(CHANGE, stale).statusCode()).isEqualTo(409);
    assertThat(mona.post(CHANGE, form).statusCode()).isEqualTo(303);
    assertThat(mona.post(CHANGE, form).statusCode()).as("done already").isIn(404, 409);

    PhotoProfile shipped = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
    int first = shipped.version() * PhotoProfile.OFFICE_VERSIONS + 1;
    String file = mona.get("/manager/photo/profile/my-number-card-" + first + ".json").body();
    PhotoProfile learnt =
        PhotoProfiles.read(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(learnt.version()).isEqualTo(first);
    assertThat(learnt.limits()).isNotEqualTo(shipped.limits());
    assertThat(mona.get("/manager/photo").body()).contains("いまは my-number-card/" + first);

    String restore = "/manager/photo/restore/" + shipped.version();
    assertThat(mona.post(restore, hidden(mona.get(restore).body())).statusCode()).isEqualTo(303);
    String after = mona.get("/manager/photo").body();
    assertThat(after).contains("いまは my-number-card/" + (first + 1));
    assertThat(mona.get("/audit").body()).contains("写真の基準の新しい版", learnt.id());
  }

  @Test
  void theFiguresAreThereAsCsv() {
    String csv = OfficeBrowser.signedIn(office.base(), "manager1").get("/manager/photo.csv").body();
    assertThat(csv).startsWith("\uFEFF\"表\"").contains("\"キオスク\",\"k03\"", "背景に影");
  }

  @Test
  void aClerkSeesNothingOfItAndAnUnknownVersionIsSaidSo() {
    assertThat(OfficeBrowser.signedIn(office.base(), "clerk1").get("/manager/photo").statusCode())
        .isEqualTo(403);
    OfficeBrowser mona = OfficeBrowser.signedIn(office.base(), "manager1");
    assertThat(mona.get("/manager/photo/profile/my-number-card-77.json").statusCode())
        .isEqualTo(404);
    assertThat(mona.get("/manager/photo/restore/x").statusCode()).isEqualTo(404);
    assertThat(mona.get("/manager/photo/change/yaw-degrees.max").statusCode()).isEqualTo(404);
  }
}
