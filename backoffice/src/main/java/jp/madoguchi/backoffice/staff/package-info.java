/** Who works here: accounts, roles, sign-in, sessions, and the audit of what was done. */
package jp.madoguchi.backoffice.staff;
