/** The kiosk's log: seals what a visit produced and commits it before anything is shown. */
package jp.madoguchi.kiosk.outbox;
