package dev.headway.agency.delivery;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.model.Correspondence;
import dev.headway.model.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps clients apart: a domain or an address that two of them have is most likely a mistake, by
 * which one would get the other's report.
 *
 * @param clients whom each client's report is sent to, by the client's id
 */
record Separation(Map<String, Correspondence> clients) {

  /** An error for each client that has one with another and does not say so. */
  void check(Problems problems) {
    Map<String, Set<String>> having = new TreeMap<>();
    clients.forEach(
        (id, rules) ->
            names(rules)
                .forEach(name -> having.computeIfAbsent(name, n -> new TreeSet<>()).add(id)));
    having.forEach(
        (name, ids) -> {
          if (ids.size() > 1) {
            clients.forEach(
                (id, rules) -> {
                  if (ids.contains(id) && !rules.shared().contains(name)) {
                    tell(name, id, ids, problems);
                  }
                });
          }
        });
  }

  private static Stream<String> names(Correspondence rules) {
    return Stream.concat(
        rules.domains().stream(), rules.addresses().stream().map(EmailAddress::toString));
  }

  private static void tell(String name, String id, Set<String> all, Problems problems) {
    List<String> others = new ArrayList<>(all);
    others.remove(id);
    problems.error(
        Place.of("clients/" + id + "/client.yaml"),
        "'"
            + name
            + "' is allowed to get this client's report, and also that of "
            + String.join(", ", others),
        "Take it out of the file that it does not belong in. If it belongs in each of them, say so"
            + " in each:   email: {shared: ["
            + name
            + "]}");
  }
}
