/**
 * The simulated card: command bytes in, answer bytes out, with a test PKI that can't be mistaken
 * for the real one. Pure: front ends (pcscd, the reader port, javax.smartcardio) live in the
 * packages below. Facts about the real card are from public sources; what they leave open is marked
 * UNSURE.
 */
package jp.madoguchi.sim.card;
