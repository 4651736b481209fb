package jp.madoguchi.backoffice.screen.manager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.backoffice.statistics.Counted;
import jp.madoguchi.backoffice.statistics.PublishedFigure;
import jp.madoguchi.backoffice.statistics.RateBoard;
import jp.madoguchi.backoffice.statistics.RateKind;

/** The board for programs (docs/rates.md): percentages are decimal texts, counts are numbers. */
final class RateJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RateJson() {}

  static byte[] bytes(RateBoard board) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put(
        "municipality", Map.of("code", board.city().code().digits(), "name", board.city().name()));
    root.put("at", board.at().toString());
    root.put("targetPercent", board.city().target().toString());
    Map<String, Object> ministry = new LinkedHashMap<>();
    for (RateKind kind : RateKind.values()) {
      PublishedFigure figure = board.latest().get(kind);
      ministry.put(kind.name().toLowerCase(Locale.ROOT), figure == null ? null : published(figure));
    }
    root.put("ministry", ministry);
    root.put("officeCounted", counted(board));
    root.put("estimate", board.estimate().map(RateJson::estimate).orElse(null));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of texts and numbers can always be written", e);
    }
  }

  private static Map<String, Object> published(PublishedFigure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("percent", figure.printed().toString());
    json.put("baseDate", figure.baseDate().toString());
    json.put(
        "population", figure.population().isPresent() ? figure.population().getAsLong() : null);
    json.put("populationDate", figure.populationDate().map(Object::toString).orElse(null));
    json.put("count", figure.count().isPresent() ? figure.count().getAsLong() : null);
    json.put("source", figure.source());
    return json;
  }

  private static Map<String, Object> counted(RateBoard board) {
    Counted counted = board.counted();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("since", board.baseDate().toString());
    json.put("population", board.denominator().map(RateBoard.Denominator::people).orElse(null));
    json.put("populationDate", board.denominator().map(d -> d.date().toString()).orElse(null));
    json.put("today", counted.today());
    json.put("lastSevenDays", counted.lastSevenDays());
    json.put("total", counted.total());
    json.put("totalPoints", points(board, counted.total()));
    json.put("filed", counted.filedSince());
    json.put("valid", counted.validSince());
    json.put("issued", counted.issuedSince());
    json.put("filedPoints", points(board, counted.filedSince()));
    json.put("validPoints", points(board, counted.validSince()));
    json.put("issuedPoints", points(board, counted.issuedSince()));
    Map<String, Object> stages = new LinkedHashMap<>();
    counted
        .now()
        .forEach((stage, count) -> stages.put(stage.name().toLowerCase(Locale.ROOT), count));
    json.put("stages", stages);
    Map<String, Object> photo = new LinkedHashMap<>();
    photo.put("visits", counted.photoVisits());
    photo.put("firstPass", counted.photoFirstPass());
    photo.put("firstPassPercent", counted.firstPassPercent().map(Object::toString).orElse(null));
    json.put("photo", photo);
    return json;
  }

  private static String points(RateBoard board, long count) {
    return board.points(count).map(p -> p.toPlainString()).orElse(null);
  }

  private static Map<String, Object> estimate(RateBoard.Estimate estimate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("issuedPercent", estimate.percent().toPlainString());
    json.put("baseCount", estimate.baseCount());
    json.put("baseCountImplied", estimate.implied());
    json.put("added", estimate.added());
    json.put(
        "note", "estimate: the published count plus cards issued for applications counted here");
    return json;
  }
}
