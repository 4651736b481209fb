/**
 * One resident's visit as a pure state machine: steps, commands, refusals. No device, no clock, no
 * I/O.
 */
package jp.madoguchi.kiosk.visit;
