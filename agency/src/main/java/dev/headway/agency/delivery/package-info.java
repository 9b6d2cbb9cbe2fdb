/**
 * Emailing documents: never twice, never to the wrong client, never by accident. A message is
 * written to an outbox, where people look at it; its id stands for exactly its bytes and its
 * recipients, and only who names the id sends it. What was sent, and what became of it, stands in a
 * ledger.
 */
@NullMarked
package dev.headway.agency.delivery;

import org.jspecify.annotations.NullMarked;
