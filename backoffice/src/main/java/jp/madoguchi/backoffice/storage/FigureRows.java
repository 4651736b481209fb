package jp.madoguchi.backoffice.storage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.backoffice.statistics.Area;
import jp.madoguchi.backoffice.statistics.Group;
import jp.madoguchi.backoffice.statistics.PublishedFigure;
import jp.madoguchi.backoffice.statistics.Rate;
import jp.madoguchi.backoffice.statistics.RateKind;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * How a published figure lies in a row; a correction holds two of them, told apart by a prefix.
 * Derby takes dates only as java.sql.Date.
 */
final class FigureRows {
  private FigureRows() {}

  static PublishedFigure read(ResultSet row, String prefix) throws SQLException {
    return new PublishedFigure(
        RateKind.valueOf(row.getString("kind")),
        new Area(row.getString("area_id"), row.getString("prefecture"), row.getString("area_name")),
        Group.ofId(row.getString("group_id")),
        row.getDate("base_date").toLocalDate(),
        number(row, prefix + "population"),
        date(row, prefix + "population_date"),
        number(row, prefix + "counted"),
        new Rate(row.getBigDecimal(prefix + "printed")),
        row.getString(prefix + "source"));
  }

  static <S extends SqlStatement<S>> S bindKey(S statement, PublishedFigure figure) {
    return statement
        .bind("kind", figure.kind().name())
        .bind("areaId", figure.area().id())
        .bind("groupId", figure.group().id())
        .bind("baseDate", Date.valueOf(figure.baseDate()))
        .bind("prefecture", figure.area().prefecture())
        .bind("areaName", figure.area().name());
  }

  static <S extends SqlStatement<S>> S bindNumbers(
      S statement, PublishedFigure figure, String prefix) {
    Long population = figure.population().isPresent() ? figure.population().getAsLong() : null;
    Long counted = figure.count().isPresent() ? figure.count().getAsLong() : null;
    Date populationDate = figure.populationDate().map(Date::valueOf).orElse(null);
    return statement
        .bind(prefix + "population", population)
        .bind(prefix + "populationDate", populationDate)
        .bind(prefix + "counted", counted)
        .bind(prefix + "printed", figure.printed().percent())
        .bind(prefix + "source", figure.source());
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }
}
