package jp.madoguchi.kiosk.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.sim.card.Persona;

/** Makes the recordings anew, for example after a persona has changed. Argument: their folder. */
final class RecordedVisitsMain {
  private RecordedVisitsMain() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Persona persona : Persona.values()) {
      Files.write(folder.resolve(persona.key() + ".dump"), RecordedVisit.record(persona, true));
    }
  }
}
