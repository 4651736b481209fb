package jp.madoguchi.web.process;

/** Ends this program when the one that started it has ended, so that no child outlives a demo. */
public final class ParentWatch {
  private ParentWatch() {}

  /** From now on, this process exits (code 0, shutdown hooks run) when its parent has gone. */
  public static void exitWithParent() {
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(() -> {
          ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
          System.exit(0);
        });
  }
}
