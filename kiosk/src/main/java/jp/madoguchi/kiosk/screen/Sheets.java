package jp.madoguchi.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.paper.ApplicationSheet;
import jp.madoguchi.kiosk.visit.Answers;
import jp.madoguchi.rules.photo.SpecialCase;

/** What the printed sheet says of a visit that is done, in the resident's language. */
final class Sheets {
  private Sheets() {}

  static ApplicationSheet of(
      Page page, Outbox.Committed committed, String qrText, Optional<byte[]> jpeg) {
    Answers a = page.answers();
    return new ApplicationSheet(
        a.form().orElseThrow().digits(),
        committed.receiptNumber(),
        qrText,
        page.today(),
        a.birthDate().orElseThrow(),
        jpeg,
        lines(page),
        page.house().venue(),
        page.house().simulated());
  }

  /** The lines of the check page as label and value. */
  static List<ApplicationSheet.Line> lines(Page page) {
    Answers a = page.answers();
    List<ApplicationSheet.Line> lines = new ArrayList<>();
    a.kind().ifPresent(k -> add(lines, page, "who", page.say("check.kind." + k.name())));
    a.representative()
        .ifPresent(r ->
            add(lines, page, "representative", r.name() + "（" + page.relation(r.relation()) + "）"));
    a.wishes()
        .ifPresent(w -> {
          add(lines, page, "signing", certificate(page, w.signingCertificate()));
          add(lines, page, "authentication", certificate(page, w.authenticationCertificate()));
          add(lines, page, "braille", w.brailleKana().orElse(page.say("check.braille.none")));
        });
    a.coaching()
        .agreed()
        .filter(_ -> a.picture().isPresent())
        .ifPresent(c -> add(lines, page, "special", special(page, c)));
    a.staffLook().ifPresent(_ -> add(lines, page, "looked", page.say("check.looked")));
    a.contact()
        .ifPresent(c -> {
          add(lines, page, "contact", c.name());
          optional(lines, page, "phone", c.phone());
          optional(lines, page, "email", c.email());
        });
    return lines;
  }

  /** As the city writes it into the form, and for who doesn't read that, in the page's language. */
  private static String special(Page page, SpecialCase chosen) {
    String own = page.say("special.case." + chosen.code() + ".form");
    return page.t().language().equals("ja")
        ? chosen.formReason()
        : chosen.formReason() + "（" + own + "）";
  }

  private static String certificate(Page page, boolean wanted) {
    return page.say(wanted ? "check.certificate.yes" : "check.certificate.no");
  }

  private static void optional(
      List<ApplicationSheet.Line> lines, Page page, String label, Optional<String> value) {
    value.ifPresent(v -> add(lines, page, label, v));
  }

  private static void add(
      List<ApplicationSheet.Line> lines, Page page, String label, String value) {
    lines.add(new ApplicationSheet.Line(page.say("check.line." + label), value));
  }
}
