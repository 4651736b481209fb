/**
 * Opens what intake stored: each kiosk's entries in their order, each exactly once. What can't be
 * read is parked with its reason, where staff see it and can try again; it stops nothing behind it.
 */
package jp.madoguchi.backoffice.interpret;
