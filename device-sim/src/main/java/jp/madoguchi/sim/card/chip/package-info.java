/**
 * The chip itself: command bytes in, answer bytes out. Knows files, access rules and retry
 * counters, one class for each command; what is in the files comes from outside. Uses no reader, no
 * clock.
 */
package jp.madoguchi.sim.card.chip;
