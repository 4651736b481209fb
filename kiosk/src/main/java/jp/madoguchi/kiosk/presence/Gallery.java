package jp.madoguchi.kiosk.presence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.FaceVector;

/**
 * Some looks of one person, to compare further looks with: straight, turned, lowered. It learns how
 * alike this person's looks are from one to the next, and lets in only what is nearly so. Personal
 * data; {@link #wipe} when the visit needs it no more. For one thread.
 */
final class Gallery {
  private final List<FaceVector> looks = new ArrayList<>();
  private final Deque<Double> neighbours = new ArrayDeque<>();
  private final boolean mayChange;
  private Optional<FaceVector> last = Optional.empty();
  private long lastAt;
  private boolean doubted;
  private int recognised;

  /**
   * Of nobody yet.
   *
   * @param mayChange whether a face that is followed all the time stays the same person's when it
   *     puts glasses or a mask on or off
   */
  Gallery(boolean mayChange) {
    this.mayChange = mayChange;
  }

  boolean isEmpty() {
    return looks.isEmpty();
  }

  /** Takes a look of the person in, whoever it is; the vector is the gallery's from now on. */
  void add(FaceVector vector) {
    if (looks.size() == PresenceLimits.LOOKS_KEPT) {
      FaceVector oldest = looks.remove(1); // the first one is whom all this is about
      if (last.filter(v -> v == oldest).isEmpty()) {
        oldest.wipe();
      }
    }
    looks.add(vector);
  }

  /**
   * Compares a look, and keeps it if it is of the same person and tells something new. The vector
   * is the gallery's from now on.
   */
  Sighting.Compared see(FaceVector vector, boolean crowd, long nanos) {
    if (last.isPresent() && nanos - lastAt > PresenceLimits.UNSEEN_NANOS) {
      doubt();
    }
    last.filter(_ -> nanos - lastAt <= PresenceLimits.NEIGHBOUR_NANOS)
        .ifPresent(before -> neighbour(before.similarity(vector)));
    Sighting.Compared seen =
        new Sighting.Compared(similarity(vector), limit(), crowd, mayChange && !doubted && !crowd);
    last.filter(v -> !looks.contains(v)).ifPresent(FaceVector::wipe);
    last = Optional.of(vector);
    lastAt = nanos;
    recognised = seen.same() ? recognised + 1 : 0;
    doubted &= recognised < PresenceLimits.RECOGNISED_LOOKS;
    if (seen.same() && !crowd && seen.similarity() < PresenceLimits.NOTHING_NEW) {
      add(vector);
    }
    return seen;
  }

  /** The face was lost, or another one is in its place: it must be recognised anew. */
  void doubt() {
    doubted = true;
    recognised = 0;
  }

  /** What a look says about this person; its vector is the gallery's from now on. */
  Sighting sighting(Look look, long nanos) {
    if (!look.followed()) {
      doubt();
    }
    return switch (look) {
      case Look.Nobody _ -> new Sighting.Nobody();
      case Look.Unreadable _ -> new Sighting.Unreadable();
      case Look.Clear(FaceVector vector, boolean crowd, _) -> see(vector, crowd, nanos);
    };
  }

  /** How like the most like look of this person. */
  double similarity(FaceVector vector) {
    return looks.stream().mapToDouble(vector::similarity).max().orElse(-1);
  }

  /** How like the look that all this is about. */
  double similarityToFirst(FaceVector vector) {
    return looks.getFirst().similarity(vector);
  }

  /**
   * From which similarity on a face is this person's. A face that was followed all the time is
   * hardly another one, so less is asked of it than of one that has come back.
   */
  double limit() {
    if (neighbours.size() < PresenceLimits.USUAL_FROM) {
      return doubted ? PresenceLimits.SAME_AT_FIRST_DOUBTED : PresenceLimits.SAME_AT_FIRST;
    }
    double[] sorted = neighbours.stream().mapToDouble(d -> d).sorted().toArray();
    double less = doubted ? PresenceLimits.USUAL_LESS_DOUBTED : PresenceLimits.USUAL_LESS;
    return Math.max(PresenceLimits.SAME, sorted[sorted.length / 2] - less);
  }

  /** This is the same person as in that gallery: what was usual there is usual here. */
  void asUsualIn(Gallery before) {
    neighbours.clear();
    neighbours.addAll(before.neighbours);
  }

  private void neighbour(double similarity) {
    neighbours.addLast(similarity);
    if (neighbours.size() > PresenceLimits.USUAL_OF) {
      neighbours.removeFirst();
    }
  }

  /** Overwrites everything. */
  void wipe() {
    looks.forEach(FaceVector::wipe);
    looks.clear();
    last.ifPresent(FaceVector::wipe);
    last = Optional.empty();
    neighbours.clear();
    doubted = false;
  }

  @Override
  public String toString() {
    return "Gallery[" + looks.size() + ", personal]";
  }
}
