/** Puts log, keys and sync together, so that the main class needs a few lines. */
package jp.madoguchi.kiosk.log;
