package jp.madoguchi.sync;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.PrivateKey;
import java.text.ParseException;

/**
 * A P-256 key pair that signs statements (ES256): the kiosk's device key or the office's ack key.
 */
public final class Signer {
  private final ECKey key;

  private Signer(ECKey key) {
    this.key = key;
  }

  /** A new key pair. */
  public static Signer generate() {
    try {
      return new Signer(new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("P-256 is there on every Java platform", e);
    }
  }

  /** Reads back what {@link #privateJwk()} wrote. */
  public static Signer restore(String privateJwk) {
    try {
      Verifier.requireObject(privateJwk);
      ECKey key = ECKey.parse(privateJwk);
      if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
        throw new MalformedException("not a private P-256 key");
      }
      return new Signer(key);
    } catch (ParseException | IllegalArgumentException e) {
      throw new MalformedException("not a JSON Web Key");
    }
  }

  /** The private key as JWK, for a file that only its owner can read. */
  public String privateJwk() {
    return key.toJSONString();
  }

  /** The private key, for a certificate request or TLS. */
  public PrivateKey privateKey() {
    try {
      return key.toECPrivateKey();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  /** The public half. */
  public Verifier verifier() {
    return new Verifier(key.toPublicJWK());
  }

  /** The statement as compact JWS. */
  public String sign(Statement statement) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(Statement.typOf(statement.getClass())))
            .keyID(key.getKeyID())
            .build();
    JWSObject jws = new JWSObject(header, new Payload(SyncJson.write(statement)));
    try {
      jws.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("signing with a checked key can't fail", e);
    }
    return jws.serialize();
  }

  @Override
  public String toString() {
    return "Signer[" + key.getKeyID() + "]";
  }
}
