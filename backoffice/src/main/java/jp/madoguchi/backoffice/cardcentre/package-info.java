/**
 * The door to the card centre (J-LIS). It has no public interface for filing, so there are two ways
 * behind one port: folders for a person who files them, and the simulator's card centre.
 */
package jp.madoguchi.backoffice.cardcentre;
