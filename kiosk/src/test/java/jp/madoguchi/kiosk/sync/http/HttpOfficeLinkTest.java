package jp.madoguchi.kiosk.sync.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.TestEnrolment;
import jp.madoguchi.kiosk.sync.OfficeLink.Answer;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.SyncApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOfficeLinkTest {
  private static final HttpOfficeLink.Deadlines SHORT =
      new HttpOfficeLink.Deadlines(
          Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500));

  private final FakeOfficeServer server = new FakeOfficeServer("k01");
  private final Enrolled enrolled = server.office.enrol();
  private final HttpOfficeLink link =
      new HttpOfficeLink(server.uri(), enrolled, HttpOfficeLink.Deadlines.NORMAL);

  @AfterEach
  void close() {
    link.close();
    server.close();
  }

  private Answer push() {
    return link.push(1, new byte[0], "no statement");
  }

  private Answer pushGets(FakeOfficeServer.Raw raw) {
    server.always(Optional.of(raw));
    return push();
  }

  @Test
  void anOfficeOfAnotherAuthorityIsAFailure() {
    Enrolled elsewhere = new TestEnrolment().grant("k01", 1);
    try (HttpOfficeLink stranger =
        new HttpOfficeLink(server.uri(), elsewhere, HttpOfficeLink.Deadlines.NORMAL)) {
      assertThat(stranger.push(1, new byte[0], "s")).isInstanceOf(Answer.Failed.class);
    }
  }

  @Test
  void aBlobWithoutAKnownSignatureIsRefusedInTheProtocolsWords() {
    Answer answer = link.sendBlob(Sha256.hex(new byte[3]), new byte[3], "x.y.z");
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            r -> assertThat(r.refusal().code()).isEqualTo(Refusal.STATEMENT_INVALID));
  }

  @Test
  void gapAndMissingBlobsComeWithTheirNumbers() {
    String gap = new String(Refusal.gap(7).write(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(pushGets(FakeOfficeServer.Raw.of(409, SyncApi.REFUSAL_TYPE, gap)))
        .isEqualTo(new Answer.Refused(Refusal.gap(7)));
    Refusal missing = Refusal.blobsMissing(List.of("ab".repeat(32)));
    assertThat(
            pushGets(
                FakeOfficeServer.Raw.of(
                    422,
                    SyncApi.REFUSAL_TYPE + "; charset=utf-8",
                    new String(missing.write(), java.nio.charset.StandardCharsets.UTF_8))))
        .isEqualTo(new Answer.Refused(missing));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 401, 403, 404, 409, 422, 500, 502, 503, 511})
  void aPortalsPageIsAFailureWhateverItsStatus(int status) {
    Answer answer =
        pushGets(
            FakeOfficeServer.Raw.of(status, "text/html", "<html>Welcome to Mall Wi-Fi</html>"));
    assertThat(answer).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void aProblemWithACodeOfSomebodyElseIsAFailure() {
    String problem =
        "{\"type\":\"about:blank\",\"title\":\"t\",\"status\":403,\"detail\":\"d\",\"code\":\"portal.login\"}";
    assertThat(pushGets(FakeOfficeServer.Raw.of(403, SyncApi.REFUSAL_TYPE, problem)))
        .isInstanceOf(Answer.Failed.class);
    assertThat(pushGets(FakeOfficeServer.Raw.of(403, SyncApi.REFUSAL_TYPE, "{not json")))
        .isInstanceOf(Answer.Failed.class);
  }

  @Test
  void retryAfterInSecondsIsTakenAndAnythingElseIgnored() {
    assertThat(pushGets(new FakeOfficeServer.Raw(503, "text/plain", "later", List.of("17"), false)))
        .isEqualTo(new Answer.Failed("status 503", Optional.of(Duration.ofSeconds(17))));
    assertThat(
            pushGets(
                new FakeOfficeServer.Raw(
                    503, "text/plain", "later", List.of("Wed, 21 Oct 2026 07:28:00 GMT"), false)))
        .isEqualTo(new Answer.Failed("status 503", Optional.empty()));
    assertThat(pushGets(new FakeOfficeServer.Raw(429, "text/plain", "later", List.of("-5"), false)))
        .isEqualTo(new Answer.Failed("status 429", Optional.empty()));
  }

  @Test
  void anAnswerWithoutEndIsCutOffAtItsDeadline() {
    try (HttpOfficeLink hasty = new HttpOfficeLink(server.uri(), enrolled, SHORT)) {
      server.always(Optional.of(new FakeOfficeServer.Raw(200, "text/plain", "", List.of(), true)));
      assertThat(hasty.push(1, new byte[0], "s"))
          .isEqualTo(new Answer.Failed("no answer within the deadline", Optional.empty()));
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsAFailure() {
    assertThat(pushGets(FakeOfficeServer.Raw.of(200, SyncApi.ACK_TYPE, "x".repeat(100_000))))
        .isInstanceOf(Answer.Failed.class);
  }

  @Test
  void nobodyListeningIsAFailure() {
    server.close();
    assertThat(push()).isInstanceOf(Answer.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.0.2.1",
        "http://127.0.0.1:8080",
        "ftp://127.0.0.1",
        "127.0.0.1:8080",
        "http:///x"
      })
  void onlyHttpsIsSpoken(String address) {
    URI office = URI.create(address.contains("://") ? address : "//" + address);
    assertThatThrownBy(() -> new HttpOfficeLink(office, enrolled, SHORT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
  }

  @Test
  void httpsToAnotherMachineIsFine() {
    try (HttpOfficeLink remote =
        new HttpOfficeLink(URI.create("https://office.example"), enrolled, SHORT)) {
      assertThat(remote).isNotNull();
    }
  }
}
