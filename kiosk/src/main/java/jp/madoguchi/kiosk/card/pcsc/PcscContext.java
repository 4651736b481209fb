package jp.madoguchi.kiosk.card.pcsc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * The JDK's PC/SC provider keeps one context for the life of the JVM; after the reader service was
 * started again every call fails for ever. This makes it forget that context, for which the JVM
 * must allow it ({@code --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}, which
 * the kiosk's jar names in its manifest). Without, only a restart of the kiosk helps, and the log
 * says so.
 */
final class PcscContext {
  private static final Logger LOG = System.getLogger(PcscContext.class.getName());
  private static final String CLASS = "sun.security.smartcardio.PCSCTerminals";

  private PcscContext() {}

  /** Forgets; true if the next call will use a new context. */
  static boolean forget() {
    try {
      Class<?> terminals = Class.forName(CLASS);
      Field context = terminals.getDeclaredField("contextId");
      context.setAccessible(true);
      context.setLong(null, 0);
      Method init = terminals.getDeclaredMethod("initContext");
      init.setAccessible(true);
      init.invoke(null);
      Field known = terminals.getDeclaredField("terminals");
      known.setAccessible(true);
      if (known.get(null) instanceof Map<?, ?> byName) {
        byName.clear();
      }
      return true;
    } catch (InaccessibleObjectException e) {
      LOG.log(Level.WARNING, "the reader service was restarted: restart the kiosk ({0})", e);
    } catch (ReflectiveOperationException e) {
      // The service is still away; the next look tries again.
      LOG.log(Level.DEBUG, "reader service still away: {0}", e.getClass().getName());
    }
    return false;
  }
}
