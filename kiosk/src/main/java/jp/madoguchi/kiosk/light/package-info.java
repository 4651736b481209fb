/**
 * Whether the kiosk's lights are as they were: learned from the figures of its own good pictures,
 * never from pictures, and kept as a few averages of many.
 */
package jp.madoguchi.kiosk.light;
