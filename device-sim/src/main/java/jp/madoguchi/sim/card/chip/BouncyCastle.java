package jp.madoguchi.sim.card.chip;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** For what the JDK can't sign: PSS around a hash that somebody else computed. */
final class BouncyCastle {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private BouncyCastle() {}
}
