package jp.madoguchi.backoffice.staff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.madoguchi.sync.Sha256;

/**
 * Sessions in memory only: a restart signs everybody out. The cookie's value is kept as its hash. A
 * session ends when nothing was asked for a while, and in any case after a working day.
 */
public final class Sessions {
  private static final int SESSIONS_MAX = 1000;

  private final Map<String, Live> live = new ConcurrentHashMap<>();
  private final Supplier<String> tokens;
  private final InstantSource clock;
  private final Duration idle;
  private final Duration longest;

  /** With a source of secret names and the two time limits. */
  public Sessions(Supplier<String> tokens, InstantSource clock, Duration idle, Duration longest) {
    this.tokens = tokens;
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
  }

  private record Live(Session session, Instant startedAt, Instant lastAsked) {}

  /** Begins a session; answers the cookie's value. */
  public String begin(Account account) {
    Instant now = clock.instant();
    live.values().removeIf(old -> isOver(old, now));
    if (live.size() >= SESSIONS_MAX) {
      throw new IllegalStateException("too many sessions");
    }
    String cookie = tokens.get();
    Session session =
        new Session(account.name(), account.displayName(), account.role(), tokens.get());
    live.put(key(cookie), new Live(session, now, now));
    return cookie;
  }

  /** The session of this cookie, kept alive by being asked for. */
  public Optional<Session> find(String cookie) {
    Instant now = clock.instant();
    Live found =
        live.computeIfPresent(
            key(cookie),
            (_, old) -> isOver(old, now) ? null : new Live(old.session(), old.startedAt(), now));
    return Optional.ofNullable(found).map(Live::session);
  }

  /** Ends a session. */
  public void end(String cookie) {
    live.remove(key(cookie));
  }

  /** Ends all sessions of an account. */
  public void endAll(String account) {
    live.values().removeIf(old -> old.session().account().equals(account));
  }

  private boolean isOver(Live one, Instant now) {
    return now.isAfter(one.lastAsked().plus(idle)) || now.isAfter(one.startedAt().plus(longest));
  }

  private static String key(String cookie) {
    return Sha256.hex(cookie.getBytes(StandardCharsets.UTF_8));
  }
}
