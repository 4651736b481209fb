package jp.madoguchi.backoffice.photo;

import java.util.List;

/** Where the office's own profiles lie. Nothing is changed or deleted. */
public interface ProfileStore {
  /** The versions of that name, the newest first. */
  List<ProfileVersion> versions(String name);

  /** Stores a version with its audit line; false when that version exists already. */
  boolean add(ProfileVersion version);
}
