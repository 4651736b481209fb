package jp.madoguchi.backoffice.cardcentre;

import java.util.List;
import java.util.Optional;

/** The card centre, however it is reached. */
public interface CardCentre {
  /** Whether applications go there by themselves; otherwise a person starts each batch. */
  boolean automatic();

  /**
   * Sends filings as one batch; an answer for each, in their order. The same filing sent twice
   * never becomes two applications.
   *
   * @param batch name of the batch, letters, digits and hyphens
   */
  List<Sent> send(String batch, List<Filing> filings);

  /** How an application stands; empty when it can't be asked for or isn't known. */
  Optional<Standing> standing(String centreReceipt);
}
