/** What programs call: the kiosks' side of docs/sync-protocol.md. */
package jp.madoguchi.backoffice.api;
