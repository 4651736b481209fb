/**
 * The last resort: sealed entries carried to the office on a USB stick. Layout: sync-protocol.md.
 */
package jp.madoguchi.kiosk.stick;
