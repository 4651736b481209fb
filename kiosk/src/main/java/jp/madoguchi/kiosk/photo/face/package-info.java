/** Finds faces and their geometry; the only room that knows the model runtime. */
package jp.madoguchi.kiosk.photo.face;
