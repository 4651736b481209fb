/** The desk's screens: routes, who may see them, and the frame that all of them share. */
package jp.madoguchi.backoffice.screen;
