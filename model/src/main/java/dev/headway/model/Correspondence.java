package dev.headway.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom a client's report is sent to, as its {@code client.yaml} says. Every recipient's address is
 * one that the rules below allow.
 *
 * @param recipients in the order of the file; none where nothing is sent
 * @param accountManager whom recipients answer; empty for whom the agency says
 * @param domains whose addresses may get this client's report, exactly: no domain below them
 * @param addresses whole addresses elsewhere that may get it, such as those of free mail
 * @param shared the domains and addresses that another client may have as well, as texts
 * @param pdfCredentials the id by which the password of its PDFs is found; empty where they open
 *     without one
 */
public record Correspondence(
    List<Recipient> recipients,
    Optional<Correspondent> accountManager,
    List<String> domains,
    List<EmailAddress> addresses,
    List<String> shared,
    Optional<String> pdfCredentials) {

  /** Copies the lists. */
  public Correspondence {
    recipients = List.copyOf(recipients);
    domains = List.copyOf(domains);
    addresses = List.copyOf(addresses);
    shared = List.copyOf(shared);
  }

  /** Whether this client's report may go there. */
  public boolean allows(EmailAddress address) {
    return domains.contains(address.domain())
        || addresses.stream().anyMatch(address::isSameMailbox);
  }
}
