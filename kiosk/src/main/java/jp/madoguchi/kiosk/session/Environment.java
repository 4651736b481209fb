package jp.madoguchi.kiosk.session;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Clocks and chance, from outside.
 *
 * @param clock wall clock: only noted, decides nothing
 * @param zone of the resident's days
 * @param nanos monotonic, for time limits
 * @param secrets a new unguessable name (at least 128 bit) each time
 */
public record Environment(
    InstantSource clock, ZoneId zone, LongSupplier nanos, Supplier<String> secrets) {}
