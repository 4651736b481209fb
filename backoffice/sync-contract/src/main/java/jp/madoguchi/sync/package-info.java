/** What crosses between kiosk and back office: log entries, sealing, signatures. */
package jp.madoguchi.sync;
