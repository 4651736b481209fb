package jp.madoguchi.kiosk.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.Pin;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.visit.CardCommand;
import jp.madoguchi.kiosk.visit.CardOutcome;
import jp.madoguchi.kiosk.visit.CardStep;
import jp.madoguchi.kiosk.visit.CardVisit;
import jp.madoguchi.kiosk.visit.Purpose;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.sync.VisitEnded;
import jp.madoguchi.sync.VisitErased;

/**
 * The running visit with a card. No PIN is kept: it comes with one request and goes to the card
 * within it, outside of the lock, so that the screens can still ask how things stand.
 */
public final class CardStay extends Stay {
  private final DeskCalls talk;
  private final GlassCard visit;
  private CardWatch.State reader;
  private boolean busy;

  CardStay(
      DeskCalls talk,
      Outbox outbox,
      Limits limits,
      Environment env,
      Purpose purpose,
      String language) {
    super(outbox, limits, env, language);
    this.talk = talk;
    visit = new GlassCard(DeskCalls.visit(env, purpose));
    reader = talk.status().state();
  }

  /** The visit as it is now; empty when it has ended. */
  public Optional<CardSnapshot> snapshot() {
    return locked(() ->
        over()
            ? Optional.empty()
            : Optional.of(new CardSnapshot(visit.open(), token(), idle(), reader)));
  }

  /** Applies a resident's command if step and token are those of the visit; back fits any. */
  public CardResult handle(CardStep step, String token, CardCommand command) {
    return locked(() -> check(step, token).orElseGet(() -> apply(command)));
  }

  /** Tries the PIN in question, or opens the four items with it; the caller wipes it. */
  public CardResult tryPin(String token, Pin pin) {
    return withCard(token, false, v -> talk.tryPin(v, pin));
  }

  /** Changes the PIN in question; the caller wipes both. */
  public CardResult changePin(String token, Pin current, Pin next) {
    return withCard(token, true, v -> talk.changePin(v, current, next));
  }

  /** Ends here and goes on as an application; answers why not, or nothing. */
  Optional<CardResult> handOver(String token, Consumer<Visit> goOn) {
    return locked(() -> {
      Optional<CardResult> refused = check(CardStep.PAPERS, token);
      if (refused.isEmpty()) {
        goOn.accept(visit.open().application());
        destroy();
        handOver();
      }
      return refused;
    });
  }

  /** Ends the visit on the resident's wish, if the token is the visit's. */
  public CardResult end(String token) {
    return locked(() ->
        check(visit.outline().step(), token)
            .orElseGet(() -> {
              erase(VisitErased.Cause.END);
              return new CardResult.Gone();
            }));
  }

  @Override
  void tick() {
    CardWatch.Status status = talk.status();
    locked(() -> {
      if (!over() && !busy && idle() instanceof Limits.Idle.Over) {
        erase(VisitErased.Cause.TIMEOUT);
      } else if (!over() && !busy) {
        follow(status);
      }
      return true;
    });
  }

  /** Who puts a card on or takes it off is there without touching the screen. */
  private void follow(CardWatch.Status status) {
    if (status.state() != reader) {
      reader = status.state();
      touched();
    }
    DeskCalls.seen(status).ifPresent(this::apply);
  }

  /** One conversation with the card; the token is spent before it begins, so it begins once. */
  private CardResult withCard(
      String token, boolean change, Function<CardVisit, CardCommand> conversation) {
    Optional<CardResult> refused = locked(() -> begin(token, change));
    if (refused.isPresent()) {
      return refused.get();
    }
    // While it is busy nothing else changes the visit.
    try {
      CardCommand told = conversation.apply(visit.open());
      return locked(() -> over() ? new CardResult.Gone() : apply(told));
    } finally {
      locked(() -> {
        touched();
        busy = false;
        return true;
      });
    }
  }

  private Optional<CardResult> begin(String token, boolean change) {
    Optional<CardResult> refused = check(CardStep.PAD, token);
    if (refused.isEmpty() && visit.open().known().change() != change) {
      return Optional.of(new CardResult.NotOffered());
    }
    if (refused.isEmpty()) {
      busy = true;
      newToken();
    }
    return refused;
  }

  private Optional<CardResult> check(CardStep step, String token) {
    if (over()) {
      return Optional.of(new CardResult.Gone());
    }
    if (visit.outline().step() != step) {
      return Optional.of(new CardResult.WrongStep(visit.outline().step()));
    }
    return token().equals(token) && !busy ? Optional.empty() : Optional.of(new CardResult.Stale());
  }

  private CardResult apply(CardCommand command) {
    return switch (visit.open().on(command)) {
      case CardOutcome.WrongStep(CardStep current) -> new CardResult.WrongStep(current);
      case CardOutcome.NotOffered _ -> new CardResult.NotOffered();
      case CardOutcome.Moved(CardVisit moved) -> {
        if (moved.version() != visit.outline().version()) {
          visit.keep(moved);
          newToken();
          talk.note(moved);
        }
        yield new CardResult.Moved(moved.step());
      }
    };
  }

  @Override
  String visitId() {
    return visit.outline().id();
  }

  @Override
  VisitEnded counts(VisitEnded.Outcome outcome) {
    return Closing.of(visit.outline(), outcome, language(), now());
  }

  @Override
  void destroy() {
    visit.destroy();
  }
}
