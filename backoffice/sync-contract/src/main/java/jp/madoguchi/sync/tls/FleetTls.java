package jp.madoguchi.sync.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.Signer;

/** TLS contexts in which only the fleet's authority is believed. */
public final class FleetTls {
  /** The only version of TLS that either side speaks. */
  public static final String VERSION = "TLSv1.3";

  private static final char[] NO_PASSWORD = new char[0];

  private FleetTls() {}

  /** What one side shows: its key and its certificate. */
  public record Identity(Signer key, X509Certificate certificate) {}

  /** Both sides after enrolment: shows this identity, believes this authority only. */
  public static SSLContext context(Identity own, X509Certificate authority) {
    try {
      return context(keys(own, authority), trust(authority));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the TLS context can't be made", e);
    }
  }

  /** A kiosk before enrolment: shows nothing, believes the authority that its token names. */
  public static SSLContext enrolling(EnrolmentToken token) {
    try {
      return context(new KeyManager[0], new TrustManager[] {new NamedAuthority(token.authority())});
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the TLS context can't be made", e);
    }
  }

  /** What a client asks for: TLS 1.3 and a certificate for the host that it calls. */
  public static SSLParameters clientParameters() {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {VERSION});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return parameters;
  }

  private static SSLContext context(KeyManager[] keys, TrustManager[] trust)
      throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance(VERSION);
    context.init(keys, trust, null);
    return context;
  }

  private static KeyManager[] keys(Identity own, X509Certificate authority)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    store.setKeyEntry(
        "own",
        own.key().privateKey(),
        NO_PASSWORD,
        new X509Certificate[] {own.certificate(), authority});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static TrustManager[] trust(X509Certificate authority)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    store.setCertificateEntry("authority", authority);
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return factory.getTrustManagers();
  }

  /**
   * Believes a server whose chain ends in the authority of this name, and then only what that
   * authority has signed for the host that is called.
   */
  private static final class NamedAuthority extends X509ExtendedTrustManager {
    private final String name;

    NamedAuthority(String name) {
      this.name = name;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      believed(chain).checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      believed(chain).checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw new CertificateException("only connections whose host is checked");
    }

    private X509ExtendedTrustManager believed(X509Certificate[] chain) throws CertificateException {
      X509Certificate last = chain[chain.length - 1];
      if (!EnrolmentToken.authorityName(last.getPublicKey().getEncoded()).equals(name)) {
        throw new CertificateException("not the authority that the token names");
      }
      try {
        return Optional.of(trust(last)[0])
            .filter(X509ExtendedTrustManager.class::isInstance)
            .map(X509ExtendedTrustManager.class::cast)
            .orElseThrow(() -> new CertificateException("no PKIX trust manager"));
      } catch (GeneralSecurityException | IOException e) {
        throw new CertificateException("the authority can't be used", e);
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw noClients();
    }

    private static CertificateException noClients() {
      return new CertificateException("this side has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }

    @Override
    public String toString() {
      return "NamedAuthority[" + name + "]";
    }
  }
}
