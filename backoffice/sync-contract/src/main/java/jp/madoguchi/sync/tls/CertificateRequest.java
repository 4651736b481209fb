package jp.madoguchi.sync.tls;

import java.io.IOException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Verifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A request for a certificate, PKCS #10 (RFC 2986): it proves that the sender has the key. */
public final class CertificateRequest {
  private static final int BYTES_MAX = 4096;

  private CertificateRequest() {}

  /** A request of this kiosk for its key, DER. */
  public static byte[] write(String kiosk, Signer key) {
    try {
      ContentSigner signer =
          new JcaContentSignerBuilder(FleetAuthority.ALGORITHM).build(key.privateKey());
      return new JcaPKCS10CertificationRequestBuilder(
              new X500Name("CN=" + kiosk), key.verifier().publicKey())
          .build(signer)
          .getEncoded();
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("a checked key can sign a request", e);
    }
  }

  /**
   * The key of a request whose signature is right.
   *
   * @throws MalformedException when it is no request, or not signed by a P-256 key that it names
   */
  public static Verifier read(byte[] der) {
    if (der.length > BYTES_MAX) {
      throw new MalformedException("the certificate request is too long");
    }
    try {
      JcaPKCS10CertificationRequest request =
          new JcaPKCS10CertificationRequest(new PKCS10CertificationRequest(der));
      PublicKey key = request.getPublicKey();
      if (!(key instanceof ECPublicKey ec)
          || !request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw new MalformedException("the certificate request is not signed by its key");
      }
      return Verifier.of(ec);
    } catch (IOException
        | PKCSException
        | OperatorCreationException
        | RuntimeOperatorException
        | java.security.GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      throw new MalformedException("not a certificate request");
    }
  }
}
