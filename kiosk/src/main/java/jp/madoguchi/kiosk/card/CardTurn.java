package jp.madoguchi.kiosk.card;

/** One conversation's right to talk; ends with it. */
final class CardTurn implements CardAccess.Opener {
  private final CardReader reader;
  private volatile boolean over;

  CardTurn(CardReader reader) {
    this.reader = reader;
  }

  void end() {
    over = true;
  }

  @Override
  public CardSession open() throws CardLink.Lost {
    check();
    return switch (reader.open()) {
      case CardReader.Opening.Failed(CardFault fault) ->
          throw new CardLink.Lost(fault, "not connected");
      case CardReader.Opening.Connected(CardSession session) -> new InTurn(this, session);
    };
  }

  private void check() throws CardLink.Lost {
    if (over) {
      throw new CardLink.Lost(CardFault.CARD_SILENT, "given up before");
    }
  }

  private record InTurn(CardTurn turn, CardSession inner) implements CardSession {
    @Override
    public byte[] transceive(byte[] command) throws Lost {
      turn.check();
      return inner.transceive(command);
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
