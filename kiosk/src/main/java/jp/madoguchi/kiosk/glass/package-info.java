/**
 * Glass: what a visit keeps between requests, sealed under a key that lies in one array of this
 * process's memory and nowhere else. When the array is wiped, what was kept can't be read any more,
 * wherever a copy of it may still lie. See docs/glass-session.md, also for what a JVM can't
 * promise.
 */
package jp.madoguchi.kiosk.glass;
