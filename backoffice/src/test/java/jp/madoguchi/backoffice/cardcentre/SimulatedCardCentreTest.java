package jp.madoguchi.backoffice.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.sim.cardcentre.CardCentreRoutes;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedCardCentreTest extends CardCentreContract {
  private final jp.madoguchi.sim.cardcentre.CardCentre centre =
      jp.madoguchi.sim.cardcentre.CardCentre.inMemory(InstantSource.fixed(TestKiosk.NOON), 0);
  private WebServer server;
  private SimulatedCardCentre client;

  @BeforeEach
  void start() {
    server =
        HttpServers.start(
            new ServerSettings("127.0.0.1", 0, 10 * 1024 * 1024, Set.of()),
            routing -> CardCentreRoutes.register(routing, centre));
    client = at("http://127.0.0.1:" + server.port());
  }

  private static SimulatedCardCentre at(String url) {
    return new SimulatedCardCentre(URI.create(url), Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop();
  }

  @Override
  CardCentre centre() {
    return client;
  }

  @Override
  int arrived() {
    return centre.newest().size();
  }

  @Test
  void aFiledApplicationCanBeAskedFor() {
    Sent sent = client.send("auto", List.of(filing(1))).getFirst();
    assertThat(sent).isInstanceOf(Sent.Receipted.class);
    assertThat(client.standing(((Sent.Receipted) sent).centreReceipt()))
        .contains(new Standing(CaseState.FILED, ""));
  }

  @Test
  void aClosedOrAbsentCentreMeansLater() {
    centre.open(false);
    assertThat(client.send("auto", List.of(filing(1)))).hasOnlyElementsOfType(Sent.Later.class);
    server.stop();
    assertThat(client.send("auto", List.of(filing(1)))).hasOnlyElementsOfType(Sent.Later.class);
    assertThat(client.standing("R20261122000001")).isEmpty();
  }

  @Test
  void aSecondPendingApplicationAndABadPhotoAreRefusedWithTheirReason() {
    client.send("auto", List.of(filing(1)));
    Filing first = filing(1);
    Filing other =
        new Filing(
            "K01-1-00009-ABCD",
            first.applicationId(),
            first.birthDate(),
            true,
            true,
            Optional.empty(),
            Optional.empty(),
            first.photo());
    assertThat(client.send("auto", List.of(other)))
        .containsExactly(new Sent.Refused("K01-1-00009-ABCD", "DUPLICATE"));
    Filing bad =
        new Filing(
            "K01-1-00008-ABCD",
            String.format("%023d", 8),
            first.birthDate(),
            true,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new byte[] {1, 2, 3}));
    assertThat(client.send("auto", List.of(bad)))
        .containsExactly(new Sent.Refused("K01-1-00008-ABCD", "FILETYPE"));
  }
}
