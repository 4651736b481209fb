/**
 * Venues, permanent and pop-up: where they are, when they are open, what may be done there, which
 * kiosk stood there on which days, and what came of it.
 */
package jp.madoguchi.backoffice.venue;
