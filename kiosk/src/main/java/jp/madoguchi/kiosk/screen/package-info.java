/**
 * What the resident sees and touches: routes, templates, texts. No rule of the visit is decided
 * here.
 */
package jp.madoguchi.kiosk.screen;
