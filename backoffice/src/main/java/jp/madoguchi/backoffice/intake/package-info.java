/**
 * Takes in the kiosks' logs: envelopes and sealed blobs only. It holds no key that opens them; what
 * it stores first is interpreted later, elsewhere. Wire: docs/sync-protocol.md.
 */
package jp.madoguchi.backoffice.intake;
