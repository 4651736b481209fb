package jp.madoguchi.sim.control;

/**
 * A button of the panel.
 *
 * @param key its value in the REST interface
 * @param label what it says
 */
public record PanelChoice(String key, String label) {}
