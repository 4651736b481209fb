/**
 * The one running visit: its lock, its secret, its time limits, the devices it uses, its erasure.
 */
package jp.madoguchi.kiosk.session;
