package jp.madoguchi.kiosk.session;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.card.CardDesk;
import jp.madoguchi.kiosk.light.LightWatch;
import jp.madoguchi.kiosk.photo.PhotoBooth;
import jp.madoguchi.kiosk.presence.Eyes;
import jp.madoguchi.kiosk.qr.FormCode;

/**
 * What a visit uses.
 *
 * @param camera for the form's QR and for presence; the visit wakes it and puts it to sleep
 * @param formReader reads a frame
 * @param booths a new booth for a visit's photo step
 * @param eyes new eyes for a visit; asked for when they are needed first
 * @param lights is told of good pictures that were accepted
 * @param cards what can be done with a card; empty = no reader is used
 */
public record Devices(
    CameraFeed camera,
    Function<BufferedImage, FormCode> formReader,
    Supplier<PhotoBooth> booths,
    Supplier<Eyes> eyes,
    LightWatch lights,
    Optional<CardDesk> cards) {}
