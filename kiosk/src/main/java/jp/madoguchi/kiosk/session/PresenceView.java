package jp.madoguchi.kiosk.session;

import jp.madoguchi.kiosk.presence.Presence;
import jp.madoguchi.kiosk.presence.Standing;

/**
 * What a screen shows of presence; nothing personal.
 *
 * @param watching whether the camera watches who is there
 * @param standing of the person before it
 * @param confirmation what the witness has come to
 * @param notice message key of why the ID is asked again or a picture was thrown away; empty = none
 */
public record PresenceView(
    boolean watching, Standing standing, Presence.Confirmation confirmation, String notice) {}
