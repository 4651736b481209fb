/** The manager's first page: rates, their chart, the neighbours, and what this office counted. */
package jp.madoguchi.backoffice.screen.manager;
