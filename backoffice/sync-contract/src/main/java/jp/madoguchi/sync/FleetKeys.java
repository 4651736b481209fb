package jp.madoguchi.sync;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The public device keys of all kiosks, as a JSON Web Key Set (RFC 7517) whose keys have two
 * members more: {@code kiosk} and {@code epochs}. With it anybody can check receipts without asking
 * anybody. A kiosk that was enrolled anew has one key for each of its devices.
 *
 * @param keys in the order in which they stand
 */
public record FleetKeys(List<DeviceKey> keys) {
  private static final int BYTES_MAX = 4 * 1024 * 1024;

  /** Copies the list. */
  public FleetKeys {
    keys = List.copyOf(keys);
  }

  /**
   * A kiosk's device key.
   *
   * @param epochs the logs of this kiosk that it signs for
   */
  public record DeviceKey(String kiosk, Set<Integer> epochs, Verifier verifier) {
    /** Copies the set. */
    public DeviceKey {
      epochs = Set.copyOf(epochs);
    }
  }

  private record KeySet(List<Jwk> keys) {}

  private record Jwk(
      String kty, String crv, String x, String y, String kiosk, List<Integer> epochs) {
    DeviceKey deviceKey() {
      Map<String, String> jwk = new LinkedHashMap<>();
      jwk.put("kty", kty);
      jwk.put("crv", crv);
      jwk.put("x", x);
      jwk.put("y", y);
      if (!EntryCodec.isKioskName(kiosk) || epochs.stream().anyMatch(epoch -> epoch < 1)) {
        throw new MalformedException("a key without a kiosk's name, or with an impossible epoch");
      }
      String text = new String(SyncJson.write(jwk), java.nio.charset.StandardCharsets.UTF_8);
      return new DeviceKey(kiosk, new HashSet<>(epochs), Verifier.restore(text));
    }
  }

  /**
   * Reads a key set.
   *
   * @throws MalformedException when it isn't one, or one of its keys is no kiosk's P-256 key
   */
  public static FleetKeys read(byte[] jwks) {
    if (jwks.length > BYTES_MAX) {
      throw new MalformedException("the key set is larger than " + BYTES_MAX + " bytes");
    }
    return new FleetKeys(
        SyncJson.read(jwks, KeySet.class).keys().stream().map(Jwk::deviceKey).toList());
  }

  /** The key set as JSON. */
  public byte[] write() {
    return SyncJson.write(Map.of("keys", keys.stream().map(FleetKeys::jwk).toList()));
  }

  private static Map<String, Object> jwk(DeviceKey key) {
    Map<String, Object> jwk = new LinkedHashMap<>(key.verifier().coordinates());
    jwk.put("kid", key.verifier().keyId());
    jwk.put("use", "sig");
    jwk.put("alg", "ES256");
    jwk.put("kiosk", key.kiosk());
    jwk.put("epochs", key.epochs().stream().sorted().toList());
    return jwk;
  }

  /** Checks the text of a receipt's QR: a bare proof, or an address that carries it. */
  public ReceiptCheck check(String text) {
    String jws = ReceiptCheck.proof(text);
    return ReceiptCheck.claimed(jws)
        .map(claim -> check(jws, claim))
        .orElseGet(ReceiptCheck.Malformed::new);
  }

  private ReceiptCheck check(String jws, Statement.Receipt claim) {
    List<DeviceKey> candidates =
        keys.stream()
            .filter(key -> key.kiosk().equals(claim.kiosk()))
            .filter(key -> key.epochs().contains(claim.epoch()))
            .toList();
    if (candidates.isEmpty()) {
      return new ReceiptCheck.UnknownKiosk(claim.kiosk(), claim.epoch());
    }
    return candidates.stream()
        .flatMap(key -> key.verifier().verify(jws, Statement.Receipt.class).stream())
        .findFirst()
        .<ReceiptCheck>map(ReceiptCheck.Genuine::new)
        .orElseGet(ReceiptCheck.NotGenuine::new);
  }
}
