package dev.headway.agency.delivery;

/**
 * A text that is never shown. It equals itself alone, so that nothing can be found out by
 * comparing.
 */
public final class Secret {

  private final String value;

  /** Keeps a text as it is. */
  public Secret(String value) {
    this.value = value;
  }

  /** The text, for the one place that needs it. */
  String value() {
    return value;
  }

  /** Three stars, whatever it is. */
  @Override
  public String toString() {
    return "***";
  }
}
