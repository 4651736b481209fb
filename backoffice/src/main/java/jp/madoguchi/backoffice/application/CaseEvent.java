package jp.madoguchi.backoffice.application;

import java.time.Instant;

/**
 * One step of a case: who moved it where, when and why.
 *
 * @param from the state before, empty text when the case was opened
 */
public record CaseEvent(int n, Instant at, String actor, String from, CaseState to, String note) {}
