package jp.madoguchi.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.sync.OfficeCall;
import jp.madoguchi.kiosk.sync.OfficeLink.Answer;

/** The line between one kiosk and the office, and what it does to requests and answers. */
final class SimLink {
  private static final long CONNECT_DEADLINE_MS = 5_000;
  private static final long BATCH_DEADLINE_MS = 30_000;
  private static final long BLOB_DEADLINE_MS = 120_000;

  /** No request arrives later than this after it was sent. */
  static final long LATE_MAX_MS = 600_000;

  private final World world;
  private final Plan plan;
  private final SimOffice office;
  private final String kiosk;
  private boolean cut;
  private boolean calm;
  private long calls;

  SimLink(World world, Plan plan, SimOffice office, String kiosk) {
    this.world = world;
    this.plan = plan;
    this.office = office;
    this.kiosk = kiosk;
  }

  void cut(boolean isCut) {
    cut = isCut;
  }

  /** No more faults. */
  void calm() {
    calm = true;
    cut = false;
  }

  /** How many calls were made. */
  long calls() {
    return calls;
  }

  /** Carries a call to the office and its answer back, whatever that comes to; once. */
  void carry(OfficeCall call, Consumer<Answer> back) {
    calls++;
    long deadline = call instanceof OfficeCall.SendBlob ? BLOB_DEADLINE_MS : BATCH_DEADLINE_MS;
    long there = world.between(5, 300);
    if (cut) {
      fail(world.between(1, CONNECT_DEADLINE_MS), "no route", back);
      return;
    }
    Optional<Fault> fault = fault();
    if (fault.isEmpty()) {
      arrive(there, call, back);
      return;
    }
    world.fault(kiosk, fault.orElseThrow());
    switch (fault.orElseThrow()) {
      case REQUEST_LOST -> fail(deadline, "no answer within the deadline", back);
      case ANSWER_LOST -> {
        arrive(there, call, _ -> {});
        fail(deadline, "no answer within the deadline", back);
      }
      case ANSWER_TRUNCATED -> arrive(there, call, answer -> back.accept(truncated(answer)));
      case DUPLICATED -> {
        arrive(there, call, back);
        arrive(world.between(there, LATE_MAX_MS), call, _ -> {});
      }
      case LATE -> {
        arrive(world.between(deadline, LATE_MAX_MS), call, _ -> {});
        fail(deadline, "no answer within the deadline", back);
      }
      case SLOW -> arrive(world.between(deadline / 2, deadline), call, back);
      case PORTAL ->
          world.after(
              there,
              () ->
                  back.accept(
                      new Answer.Accepted(
                          "<html>Welcome to Mall Wi-Fi</html>".getBytes(StandardCharsets.UTF_8))));
      case REQUEST_FLIPPED -> arrive(there, flipped(call), back);
      case ANSWER_FLIPPED -> arrive(there, call, answer -> back.accept(flipped(answer)));
      case BUSY ->
          world.after(
              there,
              () ->
                  back.accept(
                      new Answer.Failed(
                          "status 503", Optional.of(Duration.ofSeconds(world.between(0, 600))))));
      default -> throw new IllegalStateException("not a fault of a call: " + fault);
    }
  }

  private Optional<Fault> fault() {
    if (calm) {
      return Optional.empty();
    }
    for (var probability : plan.calls().entrySet()) {
      if (world.chance(probability.getValue())) {
        return Optional.of(probability.getKey());
      }
    }
    return Optional.empty();
  }

  private void arrive(long inMs, OfficeCall call, Consumer<Answer> then) {
    world.after(inMs, () -> then.accept(office.take(kiosk, call)));
  }

  private void fail(long inMs, String why, Consumer<Answer> back) {
    world.after(inMs, () -> back.accept(new Answer.Failed(why, Optional.empty())));
  }

  /** A shorter body with a success status, or what a client makes of a broken answer. */
  private Answer truncated(Answer answer) {
    return answer instanceof Answer.Accepted(byte[] body) && world.chance(0.5)
        ? new Answer.Accepted(Arrays.copyOf(body, body.length / 2))
        : new Answer.Failed("EOFException", Optional.empty());
  }

  private Answer flipped(Answer answer) {
    return switch (answer) {
      case Answer.Accepted(byte[] body) when body.length > 0 -> new Answer.Accepted(flipped(body));
      case Answer.Accepted _, Answer.Failed _ -> answer;
      case Answer.Refused _ -> new Answer.Failed("status 409, unreadable", Optional.empty());
    };
  }

  private OfficeCall flipped(OfficeCall call) {
    return switch (call) {
      case OfficeCall.SendBlob blob ->
          world.chance(0.5)
              ? new OfficeCall.SendBlob(blob.sha256(), flipped(blob.ciphertext()), blob.statement())
              : new OfficeCall.SendBlob(
                  blob.sha256(), blob.ciphertext(), flipped(blob.statement()));
      case OfficeCall.Push push ->
          push.body().length > 0 && world.chance(0.5)
              ? new OfficeCall.Push(
                  push.firstSeq(), flipped(push.body()), push.statement(), push.sentAt())
              : new OfficeCall.Push(
                  push.firstSeq(), push.body(), flipped(push.statement()), push.sentAt());
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    // Not the last byte: of a signature's last character some bits mean nothing.
    int at = (int) world.between(0, Math.max(1, bytes.length - 2));
    other[at] ^= (byte) (1 << world.between(0, 7));
    return other;
  }

  private String flipped(String statement) {
    return new String(
        flipped(statement.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.ISO_8859_1);
  }
}
