/**
 * What is in the files of the simulated cards: applications, holders, keys and certificates. All of
 * it is invented; the layout follows the public surveys of test cards.
 */
package jp.madoguchi.sim.card.profile;
