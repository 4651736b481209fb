package jp.madoguchi.sync;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Optional;

/** A public P-256 key that checks signed statements. */
public final class Verifier {
  private static final int STATEMENT_CHARS_MAX = 4096;

  private final ECKey key;

  Verifier(ECKey key) {
    this.key = key;
  }

  /** Reads back what {@link #publicJwk()} wrote. */
  public static Verifier restore(String publicJwk) {
    try {
      requireObject(publicJwk);
      ECKey key = ECKey.parse(publicJwk).toPublicJWK();
      if (!Curve.P_256.equals(key.getCurve())) {
        throw new MalformedException("not a P-256 key");
      }
      return new Verifier(key);
    } catch (ParseException | IllegalArgumentException e) {
      throw new MalformedException("not a JSON Web Key");
    }
  }

  /**
   * A key from a certificate or its request.
   *
   * @throws MalformedException when it isn't a P-256 key
   */
  public static Verifier of(ECPublicKey key) {
    if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
      throw new MalformedException("not a P-256 key");
    }
    try {
      return new Verifier(new ECKey.Builder(Curve.P_256, key).keyIDFromThumbprint().build());
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The key itself. */
  public PublicKey publicKey() {
    try {
      return key.toECPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  /** The library takes the JSON text {@code null} for a key and stumbles over it. */
  static void requireObject(String jwk) {
    if (!jwk.strip().startsWith("{")) {
      throw new MalformedException("not a JSON Web Key");
    }
  }

  /** The public key as JWK. */
  public String publicJwk() {
    return key.toJSONString();
  }

  /** The RFC 7638 thumbprint: the key's name. */
  public String keyId() {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The statement, or empty when it isn't one of this kind signed by this key. */
  public <T extends Statement> Optional<T> verify(String compactJws, Class<T> kind) {
    if (compactJws.length() > STATEMENT_CHARS_MAX) {
      return Optional.empty();
    }
    try {
      JWSObject jws = JWSObject.parse(compactJws);
      boolean rightKind =
          JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
              && jws.getHeader().getType() != null
              && Statement.typOf(kind).equals(jws.getHeader().getType().getType());
      if (!rightKind || !jws.verify(new ECDSAVerifier(key))) {
        return Optional.empty();
      }
      return Optional.of(SyncJson.read(jws.getPayload().toBytes(), kind));
    } catch (ParseException | JOSEException | MalformedException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verifier that && keyId().equals(that.keyId());
  }

  @Override
  public int hashCode() {
    return keyId().hashCode();
  }

  @Override
  public String toString() {
    return "Verifier[" + keyId() + "]";
  }
}
