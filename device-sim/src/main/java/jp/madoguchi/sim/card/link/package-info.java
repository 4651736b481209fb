/** How long commands take on the air between reader and card. */
package jp.madoguchi.sim.card.link;
