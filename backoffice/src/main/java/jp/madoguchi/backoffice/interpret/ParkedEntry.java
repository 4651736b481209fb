package jp.madoguchi.backoffice.interpret;

import java.time.Instant;

/** An entry that could not be read. */
public record ParkedEntry(
    String kiosk, int epoch, long seq, String type, String reason, Instant parkedAt) {}
