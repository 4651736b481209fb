/**
 * The log's way from kiosk to office in one thread, in virtual time, from one seed: the real code
 * of both ends, with every fault between and under them (docs/sync-simulation.md).
 */
package jp.madoguchi.simulation;
