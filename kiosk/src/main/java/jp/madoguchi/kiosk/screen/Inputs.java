package jp.madoguchi.kiosk.screen;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.ContactRules;
import jp.madoguchi.rules.Wareki;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.Representative;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;

/** Turns the fields of each step's form into a command, or into a sentence at each wrong field. */
final class Inputs {
  static final String CHOOSE = "wrong.choose";

  private Inputs() {}

  static Input of(Step step, Map<String, String> fields) {
    return switch (step) {
      case CONSENT -> new Input.Understood(new Command.Agree());
      case FORM -> form(fields.getOrDefault("id", ""));
      case FORM_CHECK -> formAnswer(fields.getOrDefault("answer", ""));
      case WHO -> who(fields.getOrDefault("kind", ""));
      case BIRTH -> birth(fields);
      case PERSON -> new Input.Understood(new Command.ConfirmPerson());
      case REPRESENTATIVE -> representative(fields);
      case WISHES -> wishes(fields);
      case CONTACT -> contact(fields);
      case PHOTO -> PhotoInputs.of(fields);
      case CHECK, STOPPED, DONE -> new Input.Wrong(Map.of());
    };
  }

  /** The line of the check page that is to be changed. */
  static Input change(String line) {
    for (Step step : Step.values()) {
      if (step.slug().equals(line)) {
        return new Input.Understood(new Command.Change(step));
      }
    }
    return Input.Wrong.field("line", CHOOSE);
  }

  private static Input form(String typed) {
    Optional<ApplicationId> id = ApplicationId.typed(typed);
    if (id.isPresent()) {
      return new Input.Understood(new Command.GiveForm(id.get()));
    }
    boolean digitsOnly = !typed.isBlank() && typed.matches("[0-9０-９\\s-]*");
    return Input.Wrong.field("id", digitsOnly ? "wrong.id-length" : "wrong.id");
  }

  private static Input formAnswer(String answer) {
    return switch (answer) {
      case "same" -> new Input.Understood(new Command.AnswerForm(Command.FormAnswer.SAME));
      case "moved" -> new Input.Understood(new Command.AnswerForm(Command.FormAnswer.MOVED));
      case "other" -> new Input.Understood(new Command.AnswerForm(Command.FormAnswer.OTHER));
      default -> Input.Wrong.field("answer", CHOOSE);
    };
  }

  private static Input who(String kind) {
    for (ApplicantKind known : ApplicantKind.values()) {
      if (known.name().equals(kind)) {
        return new Input.Understood(new Command.ChooseWho(known));
      }
    }
    return Input.Wrong.field("kind", CHOOSE);
  }

  private static Input birth(Map<String, String> fields) {
    Optional<Integer> year = number(fields, "year");
    Optional<Integer> month = number(fields, "month");
    Optional<Integer> day = number(fields, "day");
    if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
      return Input.Wrong.field("birth", "wrong.birth-missing");
    }
    return date(fields.getOrDefault("era", ""), year.get(), month.get(), day.get())
        .<Input>map(date -> new Input.Understood(new Command.GiveBirth(date)))
        .orElse(Input.Wrong.field("birth", "wrong.birth-none"));
  }

  private static Optional<LocalDate> date(String era, int year, int month, int day) {
    for (Wareki.Era known : Wareki.Era.values()) {
      if (known.name().equals(era)) {
        return new Wareki(known, year, month, day).date();
      }
    }
    try {
      return era.equals("WESTERN") && year >= 1873
          ? Optional.of(LocalDate.of(year, month, day))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(Map<String, String> fields, String name) {
    String typed = Normalizer.normalize(fields.getOrDefault(name, "").strip(), Form.NFKC);
    return Optional.of(typed).filter(text -> text.matches("[0-9]{1,4}")).map(Integer::valueOf);
  }

  private static Input representative(Map<String, String> fields) {
    Checked c = new Checked(fields);
    String kana = c.take("kana", ContactRules::kana, "wrong.kana");
    String name = c.take("name", ContactRules::line, "wrong.name");
    String relation = c.take("relation", ContactRules::line, CHOOSE);
    String address = c.take("address", ContactRules::line, "wrong.address");
    String phone = c.take("phone", ContactRules::phone, "wrong.phone");
    return c.result(() ->
        new Command.GiveRepresentative(new Representative(kana, name, relation, address, phone)));
  }

  private static Input wishes(Map<String, String> fields) {
    Checked c = new Checked(fields);
    boolean braille = fields.getOrDefault("braille", "no").equals("yes");
    Optional<String> kana =
        braille
            ? Optional.of(c.take("brailleKana", ContactRules::brailleKana, "wrong.braille"))
            : Optional.empty();
    boolean signing = !fields.getOrDefault("signing", "yes").equals("no");
    boolean authentication = !fields.getOrDefault("authentication", "yes").equals("no");
    return c.result(() -> new Command.ChooseWishes(new Wishes(signing, authentication, kana)));
  }

  private static Input contact(Map<String, String> fields) {
    Checked c = new Checked(fields);
    String name = c.take("name", ContactRules::line, "wrong.name");
    Optional<String> email = c.takeIfThere("email", ContactRules::email, "wrong.email");
    Optional<String> phone = c.takeIfThere("phone", ContactRules::phone, "wrong.phone");
    if (email.isEmpty() && phone.isEmpty()) {
      c.wrongUnlessKnown("phone", "wrong.contact-none");
    }
    return c.result(() -> new Command.GiveContact(new Contact(name, email, phone)));
  }

  /** Collects what is wrong over several fields, so that all of it is said at once. */
  private static final class Checked {
    private final Map<String, String> fields;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    Checked(Map<String, String> fields) {
      this.fields = fields;
    }

    String take(String name, Function<String, Optional<String>> rule, String messageKey) {
      Optional<String> value = rule.apply(fields.getOrDefault(name, ""));
      if (value.isEmpty()) {
        wrong.put(name, messageKey);
      }
      return value.orElse("");
    }

    Optional<String> takeIfThere(
        String name, Function<String, Optional<String>> rule, String messageKey) {
      return fields.getOrDefault(name, "").isBlank()
          ? Optional.empty()
          : Optional.of(take(name, rule, messageKey)).filter(v -> !v.isEmpty());
    }

    void wrongUnlessKnown(String name, String messageKey) {
      if (!wrong.containsKey("email") && !wrong.containsKey("phone")) {
        wrong.put(name, messageKey);
      }
    }

    Input result(java.util.function.Supplier<Command> command) {
      return wrong.isEmpty() ? new Input.Understood(command.get()) : new Input.Wrong(wrong);
    }
  }
}
