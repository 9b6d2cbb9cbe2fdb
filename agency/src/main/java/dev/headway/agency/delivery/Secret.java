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

  /** The text, for who needs it to open something; never for people. */
  public String value() {
    return value;
  }

  /** Three stars, whatever it is. */
  @Override
  public String toString() {
    return "***";
  }
}
