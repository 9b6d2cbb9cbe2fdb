package dev.headway.agency.delivery;

import dev.headway.model.Correspondence;
import dev.headway.model.EmailAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which messages are to be sent.
 *
 * @param month of which
 * @param only the ids of the clients whose messages may go out now; empty for all
 * @param ids of the messages; {@code approved} for those of the file {@code approvals}
 * @param corrections ids of messages that correct what has reached somebody, and are to go out
 * @param agency the agency's folder
 * @param clients whom each client's report may be sent to at this moment, by the client's id
 * @param testRecipient who tries messages out, in the place of all recipients; empty in earnest
 * @param clock says when something happened; its zone stands in the date of messages
 */
public record SendRequest(
    YearMonth month,
    List<String> only,
    List<String> ids,
    List<String> corrections,
    Path agency,
    Map<String, Correspondence> clients,
    Optional<EmailAddress> testRecipient,
    Clock clock) {

  /** For those of the file. */
  public static final String APPROVED = "approved";

  /** Copies the collections. */
  public SendRequest {
    only = List.copyOf(only);
    ids = List.copyOf(ids);
    corrections = List.copyOf(corrections);
    clients = Map.copyOf(clients);
  }

  /** Whether this client's messages may go out now. */
  boolean isMeant(String client) {
    return only.isEmpty() || only.contains(client);
  }
}
