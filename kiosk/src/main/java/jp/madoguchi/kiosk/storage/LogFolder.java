package jp.madoguchi.kiosk.storage;

import java.io.IOException;

/**
 * Where the log's database lies, as far as Derby doesn't handle its files itself: a folder of the
 * file system, or the simulated disk of the tests.
 */
public interface LogFolder {
  /** Makes it usable; called before anything else. */
  void prepare() throws IOException;

  /** Whether there is a database of this name. */
  boolean exists(String database);

  /** How Derby calls the database of this name, without {@code jdbc:derby:}. */
  String derbyName(String database);

  /** Deletes the database of this name, if there is one. */
  void delete(String database) throws IOException;

  /** Renames a database that is shut down: on disk when it returns, for its owner only. */
  void publish(String from, String to) throws IOException;
}
