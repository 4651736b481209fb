package jp.madoguchi.sim.cardcentre;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** The centre's HTTP interface, as docs/card-centre.md describes it. */
public final class CardCentreRoutes {
  private static final String ROOT = "/cardcentre/v1";

  private final CardCentre centre;

  private CardCentreRoutes(CardCentre centre) {
    this.centre = centre;
  }

  /** Mounts the routes below {@code /cardcentre/v1}. Bodies may have up to 10 MiB. */
  public static void register(HttpRules rules, CardCentre centre) {
    CardCentreRoutes routes = new CardCentreRoutes(centre);
    rules
        .post(ROOT + "/applications", routes::file)
        .get(ROOT + "/applications", routes::list)
        .get(ROOT + "/applications/{receipt}", routes::status)
        .put(ROOT + "/applications/{receipt}/verdict", routes::decide)
        .get(ROOT + "/gate", (_, res) -> json(res, CentreJson.gate(centre.isOpen())))
        .put(ROOT + "/gate", routes::gate);
  }

  private void file(ServerRequest req, ServerResponse res) {
    FilingOutcome outcome;
    try {
      outcome = centre.file(FilingJson.filing(body(req), centre.today()));
    } catch (MalformedException e) {
      throw malformed(e);
    }
    switch (outcome) {
      case FilingOutcome.Accepted accepted ->
          json(res.status(accepted.repeated() ? 200 : 201), CentreJson.receipt(accepted));
      case FilingOutcome.AlreadyPending _ ->
          throw problem(
              409,
              "already-pending",
              "This application is under way already.",
              "The application ID was filed under another reference and is neither refused nor sent.",
              "Look for the earlier filing.");
      case FilingOutcome.ReferenceReused _ ->
          throw problem(
              409,
              "reference-reused",
              "The reference belongs to another application.",
              "The same reference was used with another application ID.",
              "File under a new reference.");
      case FilingOutcome.PhotoRefused(String why) ->
          throw problem(422, "photo-refused", "The photo is refused.", why, "Take a new photo.");
      case FilingOutcome.Closed _ ->
          throw problem(
              503,
              "closed",
              "The card centre is closed.",
              "It takes no filings now.",
              "Try again later.");
    }
  }

  private void list(ServerRequest req, ServerResponse res) {
    json(res, CentreJson.list(centre.newest()));
  }

  private void status(ServerRequest req, ServerResponse res) {
    json(res, CentreJson.status(known(receipt(req))));
  }

  private void decide(ServerRequest req, ServerResponse res) {
    FiledStatus before = known(receipt(req));
    try {
      Verdict verdict = CentreJson.verdict(body(req));
      if (!CardCentre.decidable(before)) {
        throw problem(
            409,
            "already-decided",
            "The card has been made.",
            "A verdict can be given until the card is issued.",
            "Leave it as it is.");
      }
      json(res, CentreJson.status(centre.decide(receipt(req), verdict).orElse(before)));
    } catch (MalformedException e) {
      throw malformed(e);
    }
  }

  private void gate(ServerRequest req, ServerResponse res) {
    try {
      centre.open(CentreJson.gate(body(req)));
      json(res, CentreJson.gate(centre.isOpen()));
    } catch (MalformedException e) {
      throw malformed(e);
    }
  }

  private FiledStatus known(String receipt) {
    return centre
        .status(receipt)
        .orElseThrow(() ->
            problem(
                404,
                "unknown-receipt",
                "There is no such receipt.",
                "This number was never given out.",
                "Check the number."));
  }

  private static String receipt(ServerRequest req) {
    return req.path().pathParameters().get("receipt");
  }

  private static byte[] body(ServerRequest req) {
    return req.content().hasEntity() ? req.content().as(byte[].class) : new byte[0];
  }

  private static void json(ServerResponse res, byte[] body) {
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    res.send(body);
  }

  private static ProblemException malformed(MalformedException e) {
    return problem(
        400,
        "malformed",
        "The request can't be understood.",
        e.getMessage(),
        "Send what docs/card-centre.md describes.");
  }

  private static ProblemException problem(
      int status, String code, String title, String detail, String remedy) {
    return new ProblemException(new Problem(status, "cardcentre." + code, title, detail, remedy));
  }
}
