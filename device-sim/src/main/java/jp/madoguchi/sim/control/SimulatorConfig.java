package jp.madoguchi.sim.control;

import java.nio.file.Path;
import java.util.Optional;

/**
 * device-sim.yaml.
 *
 * @param host address to bind
 * @param port of panel, REST, camera and card centre; 0 = any free one
 * @param data folder for what must outlive a restart; empty = everything is forgotten
 */
public record SimulatorConfig(
    String host,
    int port,
    String data,
    Camera camera,
    Network network,
    Card card,
    Centre cardCentre) {

  /** The data folder, if there is one. */
  public Optional<Path> dataFolder() {
    return data.isBlank() ? Optional.empty() : Optional.of(Path.of(data));
  }

  /**
   * The camera.
   *
   * @param framesPerSecond 1 to 30
   * @param quality of the JPEGs, 0.1 to 1
   * @param resident who sits before it at first
   */
  public record Camera(int framesPerSecond, double quality, String resident) {}

  /**
   * The link between kiosk and office.
   *
   * @param port where the kiosk connects; 0 = any free one
   * @param officeHost where the link leads
   * @param officePort where the link leads
   */
  public record Network(int port, String officeHost, int officePort) {}

  /**
   * The card reader.
   *
   * @param readerPort our own reader for a kiosk without pcscd; 0 = any free one
   * @param vpcd whether to offer the card to pcscd's virtual reader too
   * @param vpcdHost where vpcd listens
   * @param vpcdPort where vpcd listens
   * @param experiments whether cards that don't exist yet may be put in
   */
  public record Card(
      int readerPort, boolean vpcd, String vpcdHost, int vpcdPort, boolean experiments) {}

  /**
   * The card centre.
   *
   * @param defectShare share of filings that it finds a defect in, 0 to 1
   */
  public record Centre(double defectShare) {}
}
