package jp.madoguchi.backoffice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The configuration, as {@code backoffice.yaml} explains it. */
record OfficeConfig(
    String host,
    int port,
    Set<String> extraHosts,
    String data,
    String municipality,
    String municipalityName,
    DatabasePart database,
    DevicesPart devices,
    SessionPart session,
    CardCentrePart cardCentre,
    RatesPart rates,
    boolean demo) {

  record DatabasePart(String url, String user, String password, int connectionsMax) {
    @Override
    public String toString() {
      return "DatabasePart[" + url + "]";
    }
  }

  /**
   * The door for kiosks.
   *
   * @param hosts names and addresses under which kiosks reach it, beside this machine's own
   * @param enrolAtStart kiosks for which a token is written at the start, unless they are known
   */
  record DevicesPart(String host, int port, List<String> hosts, List<String> enrolAtStart) {}

  /** The city's target rate in percent and the 団体コード of the cities it compares itself with. */
  record RatesPart(BigDecimal targetPercent, List<String> neighbours) {}

  record SessionPart(int idleMinutes, int longestHours) {}

  record CardCentrePart(Adapter adapter, String url, int pollSeconds, int deadlineSeconds) {}

  /** How applications reach the card centre. */
  enum Adapter {
    export,
    simulated
  }
}
