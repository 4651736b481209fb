package jp.madoguchi.kiosk.screen;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.rules.photo.OverrideReason;

/** What the forms of the photo step mean: the picture, the coach, and what staff confirm. */
final class PhotoInputs {
  private PhotoInputs() {}

  static Input of(Map<String, String> fields) {
    if (fields.containsKey("case")) {
      return Cases.TABLE
          .of(fields.get("case"))
          .<Input>map(what -> new Input.Understood(new Command.ChooseCase(what)))
          .orElse(Input.Wrong.field("case", Inputs.CHOOSE));
    }
    return switch (fields.getOrDefault("do", "")) {
      case "use" -> understood(new Command.AcceptPicture());
      case "retake" -> understood(new Command.DiscardPicture());
      case "coach" -> understood(new Command.OpenCoach());
      case "drop" -> understood(new Command.DropCase());
      case "agree" -> understood(new Command.AgreeCase(false));
      case "staff" -> staff(fields);
      case "override" -> override(fields);
      default -> Input.Wrong.field("do", Inputs.CHOOSE);
    };
  }

  private static Input staff(Map<String, String> fields) {
    return ticked(fields, "seen") && ticked(fields, "told")
        ? understood(new Command.AgreeCase(true))
        : Input.Wrong.field("seen", "wrong.tick");
  }

  private static Input override(Map<String, String> fields) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<OverrideReason> reason =
        Arrays.stream(OverrideReason.values())
            .filter(r -> r.name().equals(fields.getOrDefault("reason", "")))
            .findFirst();
    Optional<String> recorded = reason.flatMap(r -> r.recorded(fields.getOrDefault("code", "")));
    if (reason.isEmpty()) {
      wrong.put("reason", Inputs.CHOOSE);
    } else if (recorded.isEmpty()) {
      wrong.put("code", "wrong.code");
    }
    if (!ticked(fields, "looked")) {
      wrong.put("looked", "wrong.tick");
    }
    return wrong.isEmpty()
        ? understood(new Command.OverridePicture(recorded.orElseThrow()))
        : new Input.Wrong(wrong);
  }

  private static boolean ticked(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").equals("yes");
  }

  private static Input understood(Command command) {
    return new Input.Understood(command);
  }
}
