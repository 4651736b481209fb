package jp.madoguchi.sync;

/**
 * What is inside a sealed entry. Types are additive only; the office reads all versions for ever.
 */
public sealed interface Payload permits ApplicationSubmitted, PhotoTaken, VisitEnded, VisitErased {}
