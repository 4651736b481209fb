package jp.madoguchi.kiosk.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** Overwrites pictures that are not needed any more, as far as a running JVM allows. */
final class Wipe {
  private Wipe() {}

  static void image(BufferedImage image) {
    DataBuffer data = image.getRaster().getDataBuffer();
    for (int bank = 0; bank < data.getNumBanks(); bank++) {
      switch (data) {
        case DataBufferInt ints -> Arrays.fill(ints.getData(bank), 0);
        case DataBufferByte bytes -> Arrays.fill(bytes.getData(bank), (byte) 0);
        default -> {
          for (int i = 0; i < data.getSize(); i++) {
            data.setElem(bank, i, 0);
          }
        }
      }
    }
  }
}
