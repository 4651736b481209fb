/**
 * The simulated camera: residents drawn from parameters, with the truth of every frame known,
 * served as MJPEG over HTTP. No picture of a real person is in here. See ADR 0012.
 */
package jp.madoguchi.sim.camera;
