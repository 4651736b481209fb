package jp.madoguchi.kiosk.screen;

import java.util.Map;
import jp.madoguchi.kiosk.visit.Command;

/** What a posted form means. */
sealed interface Input {
  /** A command for the visit. */
  record Understood(Command command) implements Input {}

  /** Fields that can't be so: name to message key. */
  record Wrong(Map<String, String> fields) implements Input {
    static Wrong field(String name, String messageKey) {
      return new Wrong(Map.of(name, messageKey));
    }
  }
}
