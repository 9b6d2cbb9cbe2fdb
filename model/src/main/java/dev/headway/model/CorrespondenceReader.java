package dev.headway.model;

import dev.headway.input.Place;
import dev.headway.input.Problems;
import dev.headway.input.YamlMap;
import dev.headway.input.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code recipients} and {@code email} of a client's file, and what they may say. */
final class CorrespondenceReader {

  private final Locale language;
  private final Problems problems;
  private final FreeMail freeMail;

  /**
   * A reader of one client's file.
   *
   * @param language of recipients of whom none is said
   */
  CorrespondenceReader(Locale language, Problems problems) {
    this.language = language;
    this.problems = problems;
    this.freeMail = FreeMail.read(problems);
  }

  Correspondence read(YamlMap root) {
    Optional<YamlMap> email = root.optionalMap("email");
    List<String> shared = email.map(map -> domains(map, "sharedDomains")).orElse(List.of());
    Set<String> domains =
        new LinkedHashSet<>(email.map(map -> domains(map, "domains")).orElse(List.of()));
    domains.addAll(shared);
    List<EmailAddress> addresses = new ArrayList<>();
    email.ifPresent(
        map ->
            map.list("addresses")
                .forEach(value -> Correspondent.address(value).ifPresent(addresses::add)));
    Correspondence rules =
        new Correspondence(
            List.of(),
            email.flatMap(map -> map.optionalMap("accountManager")).flatMap(this::person),
            List.copyOf(domains),
            shared,
            addresses,
            email.flatMap(map -> map.optionalText("password")));
    email.ifPresent(YamlMap::done);
    return new Correspondence(
        recipients(root, rules),
        rules.accountManager(),
        rules.domains(),
        shared,
        addresses,
        rules.password());
  }

  private Optional<Correspondent> person(YamlMap map) {
    Optional<Correspondent> person = Correspondent.read(map);
    map.done();
    return person;
  }

  /** Not of free mail: everybody could have an address there. */
  private List<String> domains(YamlMap map, String key) {
    List<String> found = new ArrayList<>();
    for (YamlValue value : map.list(key)) {
      Optional<String> text = value.text();
      Optional<String> domain = text.flatMap(EmailAddress::domain);
      if (text.isPresent() && domain.isEmpty()) {
        problems.error(
            value.place(),
            "'" + text.get() + "' is not the name of a domain",
            "Write what stands behind the @ of the client's addresses, such as alder.example."
                + " A whole address belongs under 'addresses'.");
      } else if (domain.filter(freeMail::isFree).isPresent()) {
        problems.error(
            value.place(),
            "everybody can have an address at " + text.orElse(""),
            "Write the whole address of the person under 'addresses' instead.");
      } else {
        domain.ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Recipient> recipients(YamlMap root, Correspondence rules) {
    List<Recipient> recipients = new ArrayList<>();
    Set<String> met = new LinkedHashSet<>();
    for (YamlMap map : root.maps("recipients")) {
      Optional<Correspondent> person = Correspondent.read(map);
      Locale spoken = map.optional("language").flatMap(Regional::language).orElse(language);
      Place place = map.place("email");
      map.done();
      person.ifPresent(
          found -> {
            check(found.address(), rules, met, place);
            recipients.add(new Recipient(found, spoken));
          });
    }
    return recipients;
  }

  private void check(EmailAddress address, Correspondence rules, Set<String> met, Place place) {
    // Servers may tell capitals apart; people who write the same address twice do not.
    if (!met.add(address.toString().toLowerCase(Locale.ROOT))) {
      problems.error(
          place, "'" + address + "' is a recipient a second time", "Keep one of the two.");
    } else if (!rules.allows(address)) {
      String add =
          freeMail.isFree(address.domain())
              ? "email: {addresses: [" + address + "]}"
              : "email: {domains: [" + address.domain() + "]}";
      problems.error(
          place,
          "'" + address + "' is at none of this client's domains",
          "Is it this client's? If so, add to its file:   " + add);
    }
  }
}
