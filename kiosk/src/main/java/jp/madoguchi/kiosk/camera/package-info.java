/** The camera as newest frames; the only room that knows the webcam library and its hangs. */
package jp.madoguchi.kiosk.camera;
