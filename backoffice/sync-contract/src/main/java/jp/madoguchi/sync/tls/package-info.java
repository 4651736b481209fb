/**
 * Certificates of the fleet: the office's own authority, the kiosks' certificates and the TLS that
 * rests on them. TLS 1.3 only; nobody else's authority is believed.
 */
package jp.madoguchi.sync.tls;
