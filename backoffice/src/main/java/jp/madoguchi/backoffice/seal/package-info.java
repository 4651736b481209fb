/**
 * The shutter seal as the office checks it: the signed entries of the kiosk's log are the truth,
 * and whatever a row of the database says is held against them.
 */
package jp.madoguchi.backoffice.seal;
