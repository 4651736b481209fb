/** Pure measures and verdicts on a picture, the live guide, the crop; no model runtime. */
package jp.madoguchi.kiosk.photo;
