package jp.madoguchi.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The office's "no" as RFC 9457 problem details with this protocol's members.
 *
 * @param type always {@code about:blank}
 * @param title short, for people
 * @param status HTTP status
 * @param detail for people, nothing personal
 * @param code one of this class's constants
 * @param expectedSeq with {@link #LOG_GAP}: where to resend from
 * @param missing with {@link #BLOBS_MISSING}: hashes of the blobs to send first
 */
public record Refusal(
    String type,
    String title,
    int status,
    String detail,
    String code,
    Optional<Long> expectedSeq,
    Optional<List<String>> missing) {
  /** 400: not a request for enrolment or renewal. */
  public static final String ENROLMENT_MALFORMED = "enrolment.malformed";

  /** 403: the one-time code isn't known, belongs to another kiosk, or its day is over. */
  public static final String ENROLMENT_CODE = "enrolment.code";

  /** 409: the one-time code was used with another key. */
  public static final String ENROLMENT_USED = "enrolment.used";

  /** 401: the connection shows no certificate, or not this kiosk's newest one. */
  public static final String CERTIFICATE_INVALID = "certificate.invalid";

  /** 400: the body isn't what the path names. */
  public static final String BLOB_HASH_MISMATCH = "blob.hash-mismatch";

  /** 401: signature, kind, path or key don't fit. */
  public static final String STATEMENT_INVALID = "statement.invalid";

  /** 403: no such kiosk. */
  public static final String KIOSK_UNKNOWN = "kiosk.unknown";

  /** 403: taken out of service for good. */
  public static final String KIOSK_RETIRED = "kiosk.retired";

  /** 403: suspended. */
  public static final String KIOSK_SUSPENDED = "kiosk.suspended";

  /** 400: lines, numbers or chain are not as they must be. */
  public static final String LOG_MALFORMED = "log.malformed";

  /** 404: this kiosk has no such epoch. */
  public static final String LOG_EPOCH = "log.epoch";

  /** 409: the batch begins after the office's head. */
  public static final String LOG_GAP = "log.gap";

  /** 409: the same seq with another hash. */
  public static final String LOG_FORK = "log.fork";

  /** 422: blobs of the entries aren't there yet. */
  public static final String BLOBS_MISSING = "log.blobs-missing";

  /** 413: more than the limit. */
  public static final String BODY_TOO_LARGE = "body.too-large";

  private static final Set<String> CODES =
      Set.of(
          ENROLMENT_MALFORMED,
          ENROLMENT_CODE,
          ENROLMENT_USED,
          CERTIFICATE_INVALID,
          KIOSK_RETIRED,
          BLOB_HASH_MISMATCH,
          STATEMENT_INVALID,
          KIOSK_UNKNOWN,
          KIOSK_SUSPENDED,
          LOG_MALFORMED,
          LOG_EPOCH,
          LOG_GAP,
          LOG_FORK,
          BLOBS_MISSING,
          BODY_TOO_LARGE);

  /** Copies the list. */
  public Refusal {
    missing = missing.map(List::copyOf);
  }

  /** A refusal that needs no more than its code. */
  public static Refusal of(int status, String code, String title, String detail) {
    return new Refusal(
        "about:blank", title, status, detail, code, Optional.empty(), Optional.empty());
  }

  /** The batch must begin with this seq. */
  public static Refusal gap(long expectedSeq) {
    return new Refusal(
        "about:blank",
        "Gap in the log",
        409,
        "The batch begins after the entry that is expected next.",
        LOG_GAP,
        Optional.of(expectedSeq),
        Optional.empty());
  }

  /** These blobs must come first. */
  public static Refusal blobsMissing(List<String> missing) {
    return new Refusal(
        "about:blank",
        "Blobs are missing",
        422,
        "Entries name blobs that have not arrived.",
        BLOBS_MISSING,
        Optional.empty(),
        Optional.of(missing));
  }

  /** Whether the code is one of this protocol: only then the refusal is believed. */
  public boolean known() {
    return CODES.contains(code);
  }

  /** The problem details as JSON. */
  public byte[] write() {
    return SyncJson.write(this);
  }

  /**
   * Reads problem details; members that are not there are empty.
   *
   * @throws MalformedException when it isn't a refusal of this protocol
   */
  public static Refusal read(byte[] json) {
    return SyncJson.read(json, Refusal.class);
  }
}
