/** The office's own keys: sealing, acks, records. Files that only their owner can read. */
package jp.madoguchi.backoffice.keys;
