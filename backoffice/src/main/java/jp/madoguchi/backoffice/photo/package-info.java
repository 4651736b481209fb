/**
 * What the office learns about pictures: which of them the card centre took, how often at the first
 * filing, what the others' measures would have told, and a change of one limit for a manager to
 * accept. Pure but for the two ports; no picture and nothing personal comes in here.
 */
package jp.madoguchi.backoffice.photo;
