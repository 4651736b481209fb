/**
 * A simulated disk under a real Derby, through Derby's storage interface: what was not synced is
 * lost at a power cut, in pieces of 512 bytes.
 */
package jp.madoguchi.simulation.disk;
