package jp.madoguchi.kiosk.screen;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.paper.ApplicationSheet;
import jp.madoguchi.kiosk.paper.ReceiptSlip;
import jp.madoguchi.kiosk.receipt.ReceiptDesk;
import jp.madoguchi.kiosk.session.Sessions;
import jp.madoguchi.kiosk.stick.Sticks;
import jp.madoguchi.rules.VenueCapability;
import jp.madoguchi.web.page.Pages;
import jp.madoguchi.web.text.Texts;

/**
 * What the screens need.
 *
 * @param sheetPdf prints the application sheet
 * @param slipPdf prints the receipt slip
 * @param qrSvg draws a QR of this text as an SVG document
 * @param receipts receipts held before the camera, and what a receipt's QR says
 * @param sticks the sticks that records can be written to
 * @param staff state of the devices
 * @param venue name of the place
 * @param capabilities what may be done there
 * @param zone of the times on the papers
 * @param simulated whether to say that nothing here is real
 */
public record Desk(
    Sessions sessions,
    Pages pages,
    Texts texts,
    Function<ApplicationSheet, byte[]> sheetPdf,
    Function<ReceiptSlip, byte[]> slipPdf,
    Function<String, String> qrSvg,
    ReceiptDesk receipts,
    Sticks sticks,
    Supplier<StaffStatus> staff,
    String venue,
    Set<VenueCapability> capabilities,
    ZoneId zone,
    boolean simulated) {}
