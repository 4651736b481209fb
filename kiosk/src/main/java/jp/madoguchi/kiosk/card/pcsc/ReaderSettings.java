package jp.madoguchi.kiosk.card.pcsc;

/**
 * Which reader to use.
 *
 * @param type javax.smartcardio's type: {@code MadoguchiPCSC} for real readers
 * @param provider class name of an extra security provider that offers the type; empty = ours
 * @param providerArgument what the provider is configured with; empty = nothing
 * @param name beginning of the reader's name; empty = the first one
 */
public record ReaderSettings(String type, String provider, String providerArgument, String name) {
  /** The first reader of pcscd. */
  public static final ReaderSettings PCSC =
      new ReaderSettings(MadoguchiPcscProvider.TYPE, "", "", "");
}
