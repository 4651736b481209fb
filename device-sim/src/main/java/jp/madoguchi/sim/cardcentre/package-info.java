/**
 * A simulated J-LIS card centre: takes filed applications, gives receipts and, as the simulator's
 * clock goes on, issues cards or finds defects. The interface is described in docs/card-centre.md.
 */
package jp.madoguchi.sim.cardcentre;
