package dev.headway.agency.delivery;

import java.util.Locale;

/** What became of a message to one recipient. The names stand in ledgers. */
public enum DeliveryState {
  /** It lies in the outbox; nobody has approved it. */
  PREPARED,
  /** It was approved; nothing was sent to this recipient yet. */
  APPROVED,
  /** A server is being talked to. When nothing follows, it has not got the message. */
  SENDING,
  /** All of it but the end was sent. When nothing follows, nobody knows whether it has gone out. */
  COMMITTING,
  /** A server has taken it; that is not yet the recipient's mailbox. */
  ACCEPTED,
  /** It has not gone out, and may be sent again. */
  DEFERRED,
  /** It has not gone out, and a server will not have it. */
  REFUSED,
  /** Nobody knows; only a person can find out. */
  UNCERTAIN,
  /** A person has found out that it has arrived. */
  RESOLVED_ACCEPTED,
  /** A person wants it to be sent once more. */
  RESOLVED_RESEND;

  /** In words. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What it means when nothing follows it: what was under way has stopped. */
  DeliveryState settled() {
    return switch (this) {
      case SENDING -> DEFERRED;
      case COMMITTING -> UNCERTAIN;
      default -> this;
    };
  }

  /** Whether the recipient has it, or may have it. */
  boolean mayHaveArrived() {
    return switch (settled()) {
      case ACCEPTED, UNCERTAIN, RESOLVED_ACCEPTED -> true;
      default -> false;
    };
  }

  /** Whether sending goes on with this recipient. */
  boolean isOpen() {
    return switch (settled()) {
      case PREPARED, APPROVED, DEFERRED, RESOLVED_RESEND -> true;
      default -> false;
    };
  }
}
