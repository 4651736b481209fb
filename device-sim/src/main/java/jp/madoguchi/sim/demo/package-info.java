/**
 * Starts the three programs from their built jars, as a user would, and can let simulated residents
 * walk through the kiosk's own screens. Only processes and HTTP tie the programs together.
 */
package jp.madoguchi.sim.demo;
