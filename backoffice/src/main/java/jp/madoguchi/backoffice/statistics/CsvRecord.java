package jp.madoguchi.backoffice.statistics;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line number of the line it starts on, from 1
 */
record CsvRecord(int line, List<String> fields) {
  CsvRecord {
    fields = List.copyOf(fields);
  }
}
