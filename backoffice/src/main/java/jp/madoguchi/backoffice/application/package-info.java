/**
 * Cases: what became of each application, who decided what, and the rules of deciding. States are
 * those of rules B14; personal parts lie encrypted and are opened for a signed-in person only.
 */
package jp.madoguchi.backoffice.application;
