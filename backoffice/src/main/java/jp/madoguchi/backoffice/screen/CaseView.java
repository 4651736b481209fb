package jp.madoguchi.backoffice.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.application.CaseEvent;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.seal.SealCheck;
import jp.madoguchi.backoffice.seal.SealVerdict;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.Wareki;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * The page of one case. Personal data: never logged.
 *
 * @param seal the check of the shutter seal
 * @param idHead the ID but for its last four digits
 * @param approveLabel what approving means now, empty text when this person can't
 * @param cantApprove why not, empty text when there is nothing to say
 */
public record CaseView(
    String receipt,
    int version,
    String state,
    String stateKind,
    String ago,
    String kiosk,
    String language,
    SealPanel seal,
    String idHead,
    String idLastFour,
    List<Line> lines,
    boolean hasPhoto,
    String noPhoto,
    String photoSize,
    List<MeasureRow> measures,
    List<Step> steps,
    String approveLabel,
    String cantApprove,
    boolean canSendBack,
    boolean canWithdraw,
    boolean canAccept,
    String reason,
    String reasonText,
    String centreReceipt,
    List<Reasons.Choice> photoReasons,
    List<Reasons.Choice> dataReasons) {

  /** A line of the form. */
  public record Line(String label, String value, String note) {}

  /** A step of the history. */
  public record Step(String at, String actor, String what, String kind, String note) {}

  static CaseView of(
      CaseFile file,
      ApplicationSubmitted application,
      SealCheck.Original original,
      List<CaseEvent> events,
      Session session,
      Reasons reasons,
      Instant now) {
    ApplicationId id = new ApplicationId(application.applicationId());
    CaseState state = file.state();
    SealVerdict verdict = original.verdict();
    boolean checkable = state == CaseState.RECEIVED || state == CaseState.FIRST_CHECKED;
    boolean same =
        state == CaseState.FIRST_CHECKED && file.firstCheckBy().equals(session.account());
    boolean supervisor = session.role().atLeast(Role.SUPERVISOR);
    String language = application.language();
    return new CaseView(
        file.receipt(),
        file.version(),
        Labels.of(state),
        Labels.kind(state),
        Labels.ago(file.opened().submittedAt(), now),
        file.opened().kiosk(),
        Labels.language(language),
        SealPanel.of(verdict),
        Labels.idHead(id),
        id.lastFour(),
        lines(application, reasons),
        original.picture().isPresent(),
        application.photo().isPresent() ? "写真を開けません。" : "写真のない申請です（1歳未満）。",
        application.photo().map(p -> p.width() + " × " + p.height() + " px").orElse(""),
        application.photo().map(p -> MeasureRow.of(p.measures())).orElse(List.of()),
        events.stream().map(event -> step(event, reasons)).toList(),
        checkable && !same && verdict.usable()
            ? (state == CaseState.RECEIVED ? "承認する（1人目）" : "承認する（2人目）")
            : "",
        cantApprove(state, same, supervisor, !verdict.usable()),
        state.next().contains(CaseState.SENT_BACK),
        supervisor && state.next().contains(CaseState.WITHDRAWN),
        supervisor && state == CaseState.DUPLICATE,
        file.reasonCode().isEmpty() ? "" : reasons.label(file.reasonCode()),
        file.reasonText(),
        file.centreReceipt(),
        reasons.photo(language),
        reasons.data(language));
  }

  private static String cantApprove(
      CaseState state, boolean same, boolean supervisor, boolean broken) {
    if (broken && state.next().contains(CaseState.SENT_BACK)) {
      return Labels.of(Desk.Why.SEAL_BROKEN);
    }
    if (same) {
      return "1人目として承認したのはあなたです。2人目は別の職員が確認します。";
    }
    return state == CaseState.DUPLICATE && !supervisor
        ? "同じ申請書IDの申請がすでに進んでいます。主任が、この申請を進めるか取り下げるかを決めます。"
        : "";
  }

  private static Step step(CaseEvent event, Reasons reasons) {
    String note =
        switch (event.to()) {
          case SENT_BACK, DEFECT -> reasons.label(event.note());
          default -> event.note();
        };
    String what = event.from().isEmpty() ? "受け付け → " : "";
    return new Step(
        Labels.at(event.at()),
        Labels.actor(event.actor()),
        what + Labels.of(event.to()),
        Labels.kind(event.to()),
        note);
  }

  private static List<Line> lines(ApplicationSubmitted application, Reasons reasons) {
    List<Line> lines = new ArrayList<>();
    LocalDate birth = application.birthDate();
    lines.add(
        new Line(
            "生年月日",
            birth.getYear() + "年" + birth.getMonthValue() + "月" + birth.getDayOfMonth() + "日",
            Wareki.of(birth).map(Wareki::written).orElse("")));
    lines.add(new Line("申請する人", Labels.applicant(application.applicant()), ""));
    application
        .fromCard()
        .ifPresent(card -> {
          lines.add(new Line("申請の種類", Labels.issuance(card.kind()), ""));
          lines.add(new Line("氏名", card.name(), "カードから読み取り"));
          lines.add(new Line("住所", card.address(), "カードから読み取り"));
          lines.add(new Line("性別", Labels.sex(card.sex()), "カードから読み取り"));
        });
    application
        .representative()
        .ifPresent(r -> {
          lines.add(new Line("代理人", r.name(), r.kana()));
          lines.add(new Line("本人との関係", r.relation(), ""));
          lines.add(new Line("代理人の住所", r.address(), r.phone()));
        });
    var wishes = application.wishes();
    lines.add(new Line("署名用電子証明書", wishes.signingCertificate() ? "発行する" : "発行しない", ""));
    lines.add(new Line("利用者証明用電子証明書", wishes.authenticationCertificate() ? "発行する" : "発行しない", ""));
    wishes.brailleKana().ifPresent(kana -> lines.add(new Line("点字表記", kana, "")));
    var contact = application.contact();
    lines.add(
        new Line(
            "連絡用氏名",
            contact.name(),
            String.join(" / ", present(List.of(contact.email(), contact.phone())))));
    lines.add(
        new Line(
            "同意",
            Labels.at(application.consentedAt()),
            "申請の確定 " + Labels.at(application.confirmedAt())));
    application
        .photo()
        .ifPresent(photo -> lines.add(new Line("撮影", photo.attempts() + "回目の写真", "この申請書IDで撮影")));
    lines.addAll(SpecialLines.of(application, reasons));
    return lines;
  }

  private static List<String> present(List<Optional<String>> texts) {
    return texts.stream().flatMap(Optional::stream).toList();
  }

  @Override
  public String toString() {
    return "CaseView[" + receipt + "]";
  }
}
