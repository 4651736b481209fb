/**
 * Decorators of {@link jp.madoguchi.kiosk.card.CardLink}: the guard of the number, recordings that
 * hold nothing personal, and their replay. The deadline of a conversation is {@link
 * jp.madoguchi.kiosk.card.CardAccess}'s; pieces of long files are {@link
 * jp.madoguchi.kiosk.card.chip.FileReader}'s.
 */
package jp.madoguchi.kiosk.card.link;
