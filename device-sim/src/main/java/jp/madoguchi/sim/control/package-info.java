/** The simulator's control panel and its REST interface (docs/simulator.md). */
package jp.madoguchi.sim.control;
