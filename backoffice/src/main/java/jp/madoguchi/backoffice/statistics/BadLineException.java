package jp.madoguchi.backoffice.statistics;

/** A line whose content cannot be a figure; the message is the Japanese reason for the report. */
final class BadLineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadLineException(String reason) {
    super(reason);
  }
}
