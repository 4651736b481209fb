package jp.madoguchi.kiosk.card;

import java.security.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.provider.MadoguchiSimProvider;

/** The simulator's provider over a slot of this process, chosen by its argument. */
public final class SlotFakeProvider extends Provider {
  private static final long serialVersionUID = 1L;
  private static final Map<String, CardSlot> SLOTS = new ConcurrentHashMap<>();

  @SuppressWarnings("serial") // never serialised
  private final transient Provider inner;

  /** As {@code Class.forName} makes it; then it is configured. */
  public SlotFakeProvider() {
    this(new MadoguchiSimProvider());
  }

  private SlotFakeProvider(Provider inner) {
    super(inner.getName(), "1.0", "slots of a test");
    this.inner = inner;
  }

  /** Makes a slot known by a name. */
  public static void know(String name, CardSlot slot) {
    SLOTS.put(name, slot);
  }

  @Override
  public Provider configure(String name) {
    return new SlotFakeProvider(MadoguchiSimProvider.on(SLOTS.get(name)));
  }

  @Override
  public Service getService(String type, String algorithm) {
    return inner.getService(type, algorithm);
  }
}
