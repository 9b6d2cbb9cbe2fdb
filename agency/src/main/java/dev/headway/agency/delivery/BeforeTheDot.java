package dev.headway.agency.delivery;

import java.io.IOException;

/**
 * What is done after the last byte of a message left, and before the dot that hands it over. Until
 * then the server has nothing that it may deliver; from then on it may have.
 */
@FunctionalInterface
interface BeforeTheDot {

  /**
   * Writes down, for good, that the message is about to be handed over; or stops it by throwing.
   */
  void committing() throws IOException;
}
