package jp.madoguchi.backoffice;

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
    boolean demo) {

  record DatabasePart(String url, String user, String password, int connectionsMax) {
    @Override
    public String toString() {
      return "DatabasePart[" + url + "]";
    }
  }

  record SessionPart(int idleMinutes, int longestHours) {}

  record CardCentrePart(Adapter adapter, String url, int pollSeconds, int deadlineSeconds) {}

  /** How applications reach the card centre. */
  enum Adapter {
    export,
    simulated
  }
}
