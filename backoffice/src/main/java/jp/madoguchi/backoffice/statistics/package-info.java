/**
 * The rates of the My Number Card: published figures as they were imported, rates computed from
 * them as the ministry computes them, and what this office counted itself, always told apart.
 */
package jp.madoguchi.backoffice.statistics;
