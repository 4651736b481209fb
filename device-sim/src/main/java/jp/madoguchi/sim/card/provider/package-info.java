/**
 * The simulated reader as a javax.smartcardio provider: put device-sim.jar on a program's class
 * path and name {@code jp.madoguchi.sim.card.provider.MadoguchiSimProvider} in its configuration.
 * Uses the JDK only.
 */
package jp.madoguchi.sim.card.provider;
