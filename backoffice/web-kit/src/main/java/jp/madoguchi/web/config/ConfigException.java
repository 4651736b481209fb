package jp.madoguchi.web.config;

/** The configuration can't be used; the message says what to change and where. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, where, and what would be right. */
  public ConfigException(String message) {
    super(message);
  }
}
