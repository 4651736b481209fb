package jp.madoguchi.backoffice.screen;

import java.time.Instant;
import jp.madoguchi.backoffice.application.CaseFile;

/** One line of the list of cases; nothing personal. */
public record CaseRow(
    String receipt,
    String submitted,
    String ago,
    String kiosk,
    String applicant,
    String language,
    String state,
    String stateKind,
    String note,
    boolean mine) {

  static CaseRow of(CaseFile file, String account, Reasons reasons, Instant now) {
    boolean mine = file.firstCheckBy().equals(account) && !account.isEmpty();
    String note =
        file.reasonCode().isEmpty()
            ? (file.firstCheckBy().isEmpty() ? "" : "1人目 " + file.firstCheckBy())
            : reasons.label(file.reasonCode());
    return new CaseRow(
        file.receipt(),
        Labels.at(file.opened().submittedAt()),
        Labels.ago(file.opened().submittedAt(), now),
        file.opened().kiosk(),
        Labels.applicant(file.opened().applicant()),
        Labels.language(file.opened().language()),
        Labels.of(file.state()),
        Labels.kind(file.state()),
        note,
        mine);
  }
}
