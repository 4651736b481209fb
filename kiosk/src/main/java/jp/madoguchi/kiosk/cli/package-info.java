/** Subcommands of the kiosk's command line other than serving. */
package jp.madoguchi.kiosk.cli;
