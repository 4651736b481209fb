/** The venues' screens: overview with calendar, one venue, its form, its kiosks and its results. */
package jp.madoguchi.backoffice.screen.venue;
