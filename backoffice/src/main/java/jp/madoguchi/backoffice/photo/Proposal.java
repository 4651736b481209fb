package jp.madoguchi.backoffice.photo;

/**
 * A change of one limit that a manager may accept.
 *
 * @param trial what it would have done; when it loosens: {@code accepted} counts the overridden
 *     pictures that the card centre took, {@code caught} and {@code defects} are what it refused
 * @param loosens whether the limit becomes wider, which only overrides can propose
 * @param passedAfter when it loosens: overridden pictures that would have passed, 0 otherwise
 */
public record Proposal(Trial trial, boolean loosens, int passedAfter) {}
