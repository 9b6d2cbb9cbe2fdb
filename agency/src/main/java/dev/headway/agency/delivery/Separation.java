package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.model.Correspondence;
import dev.headway.model.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps clients apart: a domain or an address that two of them have is most likely a mistake, by
 * which one would get the other's report.
 *
 * @param clients whom each client's report is sent to, by the client's id
 */
record Separation(Map<String, Correspondence> clients) {

  /** An error for each thing that one client has with another and does not say so. */
  void check(Problems problems) {
    clients.forEach(
        (id, rules) ->
            names(rules)
                .filter(name -> rules.shared().stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> check(id, name, problems)));
  }

  private void check(String id, String name, Problems problems) {
    List<String> others =
        clients.entrySet().stream()
            .filter(other -> !other.getKey().equals(id))
            .filter(other -> isIn(name, other.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      tell(name, id, others, problems);
    }
  }

  private static Stream<String> names(Correspondence rules) {
    return Stream.concat(
        rules.domains().stream(), rules.addresses().stream().map(EmailAddress::toString));
  }

  /** A domain has all of its addresses in it. */
  private static boolean isIn(String name, Correspondence other) {
    Optional<EmailAddress> address = EmailAddress.parse(name);
    return address.isPresent()
        ? other.allows(address.get())
        : other.domains().contains(name)
            || other.addresses().stream().anyMatch(a -> a.domain().equals(name));
  }

  private static void tell(String name, String id, List<String> others, Problems problems) {
    problems.error(
        Place.of("clients/" + id + "/client.yaml"),
        "'"
            + name
            + "' is allowed to get this client's report, and also that of "
            + String.join(", ", others),
        "Take it out of the file that it does not belong in. If it belongs in each of them, say so"
            + " in each: write it under 'email' into 'shared', too:   shared: ["
            + name
            + "]");
  }
}
