/**
 * Makes kiosks known: one-time codes, the fleet's certificates, and the newest epoch of each log.
 * Wire: docs/sync-protocol.md.
 */
package jp.madoguchi.backoffice.enrolment;
