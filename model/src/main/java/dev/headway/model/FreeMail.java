package dev.headway.model;

import dev.headway.input.Problems;
import java.util.Set;

/**
 * Domains at which everybody can have an address.
 *
 * @param domains their names
 */
record FreeMail(Set<String> domains) {

  private static final String FILE = "free-mail.yaml";

  /** Copies the set. */
  FreeMail {
    domains = Set.copyOf(domains);
  }

  static FreeMail read(Problems problems) {
    return new FreeMail(Set.copyOf(Scalar.texts(OwnYaml.read(FILE, problems).list("domains"))));
  }

  boolean isFree(String domain) {
    return domains.contains(domain);
  }
}
