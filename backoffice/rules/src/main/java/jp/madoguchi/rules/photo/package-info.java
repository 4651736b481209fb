/**
 * Special cases and photo profiles: limits, crop guide and the verdict, a pure function of measures
 * and a profile. The numbers are data ({@code my-number-card.json}), each with its source.
 */
package jp.madoguchi.rules.photo;
