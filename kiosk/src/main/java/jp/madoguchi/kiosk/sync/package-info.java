/** Brings the log to the office: a pure step machine, and the loop that carries its steps out. */
package jp.madoguchi.kiosk.sync;
