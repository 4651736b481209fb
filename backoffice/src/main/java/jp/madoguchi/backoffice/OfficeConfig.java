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
    boolean firstContact,
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
