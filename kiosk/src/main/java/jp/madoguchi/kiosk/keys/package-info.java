/** The kiosk's own key, the office's keys that it has pinned, and which log it writes. */
package jp.madoguchi.kiosk.keys;
