/** The card's rules as pure code: no I/O, no clock. Sources are named where a rule stands. */
package jp.madoguchi.rules;
