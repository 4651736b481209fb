/** Decorators of {@link jp.madoguchi.kiosk.card.CardLink}: a guard, records, replays. */
package jp.madoguchi.kiosk.card.link;
