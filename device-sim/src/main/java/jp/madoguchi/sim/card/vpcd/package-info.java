/**
 * Front ends over TCP, all in vpcd's protocol (two bytes of length, then the message): the client
 * that gives pcscd a card, the port where our own javax.smartcardio provider fetches it without
 * pcscd, and the command that runs a card from the shell.
 */
package jp.madoguchi.sim.card.vpcd;
