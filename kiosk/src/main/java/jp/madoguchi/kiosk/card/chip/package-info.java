/**
 * Conversations with the applications of a card, one class for each, over {@link
 * jp.madoguchi.kiosk.card.CardLink}; and the parsers of what the card answers. A parser never
 * throws for what a card may say: it gives an empty Optional, and the conversation turns that into
 * {@link ChipRefusal}.
 */
package jp.madoguchi.kiosk.card.chip;
