/**
 * Who stands before the camera from the ID's confirmation to the end of the application: the same
 * person, another one, nobody. Compares faces of one visit in memory; knows nobody.
 */
package jp.madoguchi.kiosk.presence;
