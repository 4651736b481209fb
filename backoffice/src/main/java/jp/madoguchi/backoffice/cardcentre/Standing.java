package jp.madoguchi.backoffice.cardcentre;

import jp.madoguchi.backoffice.application.CaseState;

/**
 * How a filed application stands.
 *
 * @param state FILED, VALID, DEFECT, ISSUED or SHIPPED
 * @param reasonCode with DEFECT, empty text otherwise
 */
public record Standing(CaseState state, String reasonCode) {}
