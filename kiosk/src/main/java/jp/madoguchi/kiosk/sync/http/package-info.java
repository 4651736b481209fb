/** The office over HTTP, as docs/sync-protocol.md says. */
package jp.madoguchi.kiosk.sync.http;
