package jp.madoguchi.sim.cardcentre;

/** A body that is not what docs/card-centre.md describes. Names the member, not its content. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedException(String what) {
    super(what);
  }
}
