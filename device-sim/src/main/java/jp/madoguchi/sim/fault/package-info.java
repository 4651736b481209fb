/** Everything that can go wrong around a kiosk: faults, plans of them, and the network link. */
package jp.madoguchi.sim.fault;
