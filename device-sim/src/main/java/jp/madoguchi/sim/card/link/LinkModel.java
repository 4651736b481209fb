package jp.madoguchi.sim.card.link;

/**
 * The least time that one command and its answer need on the air, without any time of the card
 * itself: ISO/IEC 14443 type B, blocks of at most 253 bytes, each further block of a chain asked
 * for by an acknowledgement.
 */
public final class LinkModel {
  private static final int BLOCK_BYTES = 253;
  private static final int BLOCK_FRAME_BYTES = 3; // PCB and CRC
  private static final int ETU_PER_BYTE = 10; // start bit, 8 bits, stop bit
  private static final int ETU_START_AND_END = 22;
  private static final double BEFORE_CARD_NANOS = 75_500 + 94_400; // TR0 and TR1
  private static final int ETU_BEFORE_READER = 10; // TR2: 10 etu and 32 subcarrier periods
  private static final double BEFORE_READER_NANOS = 32 / 847.5e3 * 1e9;

  private LinkModel() {}

  /**
   * Nanoseconds for one command and its answer.
   *
   * @param commandBytes the whole command
   * @param answerBytes the whole answer with its status word
   */
  public static long nanos(LinkSpeed speed, int commandBytes, int answerBytes) {
    int commandBlocks = blocks(commandBytes);
    int answerBlocks = blocks(answerBytes);
    int acknowledgements = commandBlocks + answerBlocks - 2;
    long etu =
        etu(commandBytes, commandBlocks)
            + etu(answerBytes, answerBlocks)
            + (long) acknowledgements * (BLOCK_FRAME_BYTES * ETU_PER_BYTE + ETU_START_AND_END);
    int turns = commandBlocks + answerBlocks - 1; // the reader speaks, then the card
    double perTurn = BEFORE_CARD_NANOS + BEFORE_READER_NANOS + ETU_BEFORE_READER * speed.etuNanos();
    return Math.round(etu * speed.etuNanos() + turns * perTurn);
  }

  private static int blocks(int bytes) {
    return Math.max(1, (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES);
  }

  private static long etu(int bytes, int blocks) {
    return (long) (bytes + blocks * BLOCK_FRAME_BYTES) * ETU_PER_BYTE
        + (long) blocks * ETU_START_AND_END;
  }
}
