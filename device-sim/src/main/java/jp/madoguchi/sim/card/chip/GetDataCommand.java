package jp.madoguchi.sim.card.chip;

import java.util.Optional;

/** GET DATA: what the card tells about itself before an application is selected. */
final class GetDataCommand {
  private GetDataCommand() {}

  static byte[] answer(CommandApdu apdu, Chip chip) {
    Optional<byte[]> object =
        chip.state().application().isPresent()
            ? Optional.empty()
            : Optional.ofNullable(chip.dataObjects().get(apdu.p1p2()));
    if (object.isEmpty()) {
      return StatusWord.alone(StatusWord.DATA_NOT_FOUND);
    }
    return apdu.data().length > 0
        ? StatusWord.alone(StatusWord.WRONG_LENGTH)
        : StatusWord.fitting(object.get(), apdu);
  }
}
