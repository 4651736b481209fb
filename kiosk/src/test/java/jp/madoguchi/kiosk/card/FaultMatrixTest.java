package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.card.chip.PinReference;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardFault.Garbage;
import jp.madoguchi.sim.card.CardFault.Hang;
import jp.madoguchi.sim.card.CardFault.Pull;
import jp.madoguchi.sim.card.CardFault.Swap;
import jp.madoguchi.sim.card.CardFault.Torn;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.api.Test;

/**
 * Every fault at every command of everything that can be done with a card. Whatever happens: an
 * outcome in time, a truthful one; never a second try; and the next card works. What is asserted
 * follows from what the card really has afterwards, not from how fast this machine is.
 */
class FaultMatrixTest {
  private static final int WORKERS = 6;
  private static final Persona CARD = Persona.ADULT;
  private static final Persona OTHER = Persona.MOVED;

  /** How often each outcome came, to see that the faults really strike. */
  private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

  /** Talk and asking again take 0.85 s at most; the rest is for a loaded machine. */
  private static final Duration LONGEST = Duration.ofSeconds(6);

  /** What goes wrong at the n-th command. */
  private enum Fault {
    PULL_BEFORE,
    PULL_AFTER,
    PULL_AND_BACK,
    HANG,
    GARBAGE,
    ERROR,
    TORN_TO_NOTHING,
    TORN_TO_A_BYTE,
    SWAP,
    READER_GONE,
    SERVICE_GONE;

    void set(FaultyKiosk kiosk, int at) {
      switch (this) {
        case PULL_BEFORE -> put(kiosk, CardConduct.with(new Pull(at, false, Optional.empty())));
        case PULL_AFTER -> put(kiosk, CardConduct.with(new Pull(at, true, Optional.empty())));
        case PULL_AND_BACK ->
            put(kiosk, CardConduct.with(new Pull(at, true, Optional.of(Duration.ofMillis(1)))));
        case HANG -> put(kiosk, CardConduct.with(new Hang(at, Optional.empty())));
        case GARBAGE -> put(kiosk, CardConduct.with(new Garbage(at, 0x1234)));
        case ERROR -> put(kiosk, CardConduct.with(new Garbage(at, 0x6F00)));
        case TORN_TO_NOTHING -> put(kiosk, CardConduct.with(new Torn(at, 0)));
        case TORN_TO_A_BYTE -> put(kiosk, CardConduct.with(new Torn(at, 1)));
        case SWAP -> put(kiosk, CardConduct.with(new Swap(at, OTHER)));
        case READER_GONE -> kiosk.reader().goesAt(at, CardFault.NO_READER);
        case SERVICE_GONE -> kiosk.reader().goesAt(at, CardFault.NO_SERVICE);
      }
    }

    private static void put(FaultyKiosk kiosk, CardConduct conduct) {
      kiosk.put(CARD, conduct);
    }
  }

  /** What is done with the card. */
  private record Operation(String name, Optional<PinKind> kind, boolean right, boolean changes) {
    Object run(FaultyKiosk kiosk, CardBinding card) {
      if (kind.isEmpty()) {
        return kiosk.examine();
      }
      Pin now = right ? ReaderCardDeskTest.right(kind.get()) : ReaderCardDeskTest.wrong(kind.get());
      if (name.startsWith("four items")) {
        return kiosk.desk().basicFour(card, now, false);
      }
      return changes
          ? kiosk.desk().change(card, kind.get(), now, ReaderCardDeskTest.next(kind.get()), false)
          : kiosk.desk().verify(card, kind.get(), now, false);
    }
  }

  private static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    all.add(new Operation("examine", Optional.empty(), true, false));
    for (boolean right : new boolean[] {true, false}) {
      String how = right ? ", right" : ", wrong";
      all.add(new Operation("four items" + how, Optional.of(PinKind.TEXT_INPUT), right, false));
      for (PinKind kind : PinKind.values()) {
        all.add(new Operation("verify " + kind + how, Optional.of(kind), right, false));
        all.add(new Operation("change " + kind + how, Optional.of(kind), right, true));
      }
    }
    return all;
  }

  @Test
  void everyFaultAtEveryCommandHasATruthfulOutcomeInTimeAndTheNextCardWorks() throws Exception {
    ConcurrentLinkedQueue<Consumer<FaultyKiosk>> cases = new ConcurrentLinkedQueue<>();
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger done = new AtomicInteger();
    for (Operation operation : operations()) {
      for (Fault fault : Fault.values()) {
        cases.add(kiosk -> {
          boolean reached = true;
          for (int at = 1; reached; at++) {
            reached = one(kiosk, operation, fault, at, wrong);
            done.incrementAndGet();
          }
        });
      }
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        ends.add(
            workers.submit(() -> {
              try (FaultyKiosk kiosk = new FaultyKiosk()) {
                for (var next = cases.poll(); next != null; next = cases.poll()) {
                  next.accept(kiosk);
                }
              }
            }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(done.get()).isGreaterThan(1000);
    assertThat(SEEN)
        .containsKeys("Read", "Done", "Wrong", "Failed", "Unsure", "HalfChanged")
        .doesNotContainKeys("Blocked", "LastTry", "Absent", "Malformed");
  }

  /** One case; false when the operation was over before the fault's turn. */
  private static boolean one(
      FaultyKiosk kiosk, Operation operation, Fault fault, int at, List<String> wrong) {
    String name = "%s, %s at command %d: ".formatted(operation.name(), fault, at);
    kiosk.put(CARD, CardConduct.NORMAL);
    if (!(kiosk.examineSound() instanceof CardReading.Read(CardFacts facts))) {
      wrong.add(name + "the sound card could not be read before");
      return false;
    }
    fault.set(kiosk, at);
    int before = kiosk.reader().commandsSince();
    long started = System.nanoTime();
    Object outcome = operation.run(kiosk, facts.binding());
    long took = System.nanoTime() - started;
    SEEN.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
    boolean reached = kiosk.reader().commandsSince() - before >= at || isGone(fault, kiosk);
    if (took > LONGEST.toNanos()) {
      wrong.add(name + "took " + took / 1_000_000 + " ms");
    }
    if (fault == Fault.PULL_AND_BACK) {
      kiosk.awaitCard(); // it is powered up as it comes back: nobody may be asking it then
    }
    untruth(operation, fault, outcome, kiosk)
        .ifPresent(what -> wrong.add(name + what + " after " + outcome));
    kiosk.reader().isBack();
    kiosk.put(OTHER, CardConduct.NORMAL);
    if (!(kiosk.examineSound() instanceof CardReading.Read)) {
      wrong.add(name + "the next card does not work");
    }
    operation
        .kind()
        .ifPresent(kind -> {
          kiosk.restore(CARD, kind, next(kind));
          kiosk.restore(OTHER, kind, next(kind));
        });
    return reached;
  }

  private static boolean isGone(Fault fault, FaultyKiosk kiosk) {
    return (fault == Fault.READER_GONE || fault == Fault.SERVICE_GONE)
        && kiosk.reader().open() instanceof CardReader.Opening.Failed;
  }

  /** What the outcome says that isn't so, told by the card itself. */
  private static Optional<String> untruth(
      Operation operation, Fault fault, Object outcome, FaultyKiosk kiosk) {
    if (operation.kind().isEmpty()) {
      return Optional.empty();
    }
    PinKind kind = operation.kind().get();
    List<PinReference> references = PinReference.of(kind);
    int spent = 0;
    int other = 0;
    for (PinReference reference : references) {
      spent += kind.triesMax() - kiosk.tries(CARD, reference);
      other += kind.triesMax() - kiosk.tries(OTHER, reference);
    }
    if (spent + other > (operation.right() ? 0 : 1)) {
      return Optional.of(spent + " tries spent, " + other + " on the other card");
    }
    if (fault == Fault.SWAP) {
      return outcome.toString().contains("Done")
              && outcome instanceof PinOutcome.Done<?>(var what)
              && what instanceof BasicFour four
              && four.name().contains("健")
          ? Optional.of("the other card's data")
          : Optional.empty();
    }
    long changed = references.stream().filter(one -> kiosk.has(CARD, one, next(kind))).count();
    long kept =
        references.stream()
            .filter(one -> kiosk.has(CARD, one, FaultyKiosk.ISSUED.get(kind)))
            .count();
    int all = references.size();
    return switch ((PinOutcome<?>) outcome) {
      case PinOutcome.Done<?> _ ->
          says(spent == 0 && (operation.changes() ? changed == all : kept == all), "not done");
      case PinOutcome.Wrong<?> _ -> says(!operation.right() && spent == 1, "no wrong PIN");
      case PinOutcome.Failed<?> _ -> says(spent == 0 && kept == all, "something was done");
      case PinOutcome.HalfChanged<?> _ -> says(changed < all, "it is changed");
      case PinOutcome.Unsure<?>(_, Tries now) ->
          says(
              now instanceof Tries.Unknown || now.equals(new Tries.Left(kind.triesMax() - spent)),
              "another counter");
      case PinOutcome.Absent<?> _ -> says(false, "it has one");
      case PinOutcome.Blocked<?> _ -> says(false, "it is not blocked");
      case PinOutcome.LastTry<?> _ -> says(false, "there are more");
      case PinOutcome.Malformed<?> _ -> says(false, "it was well formed");
    };
  }

  private static String next(PinKind kind) {
    return String.valueOf(ReaderCardDeskTest.next(kind).chars());
  }

  private static Optional<String> says(boolean truth, String otherwise) {
    return truth ? Optional.empty() : Optional.of(otherwise);
  }
}
