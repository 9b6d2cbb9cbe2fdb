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

/**
 * Reads {@code recipients}, {@code email} and {@code pdf} of a client's file, and what they may
 * say.
 */
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
    Set<String> domains = new LinkedHashSet<>();
    List<EmailAddress> addresses = new ArrayList<>();
    Set<String> shared = new LinkedHashSet<>();
    email.ifPresent(
        map -> {
          map.list("domains").forEach(value -> domain(value).ifPresent(domains::add));
          map.list("addresses")
              .forEach(value -> Correspondent.address(value).ifPresent(addresses::add));
          map.list("shared").forEach(value -> shared(value, domains, addresses, shared));
        });
    Correspondence rules =
        new Correspondence(
            List.of(),
            email.flatMap(map -> map.optionalMap("accountManager")).flatMap(this::person),
            List.copyOf(domains),
            addresses,
            List.copyOf(shared),
            root.optionalMap("pdf").flatMap(CorrespondenceReader::pdfCredentials));
    email.ifPresent(YamlMap::done);
    return new Correspondence(
        recipients(root, rules),
        rules.accountManager(),
        rules.domains(),
        rules.addresses(),
        rules.shared(),
        rules.pdfCredentials());
  }

  private static Optional<String> pdfCredentials(YamlMap pdf) {
    Optional<String> id =
        pdf.required("credentials", "alder-bikes-report").flatMap(YamlValue::text);
    pdf.done();
    return id;
  }

  /** What is shared need not be written a second time. */
  private void shared(
      YamlValue value, Set<String> domains, List<EmailAddress> addresses, Set<String> shared) {
    if (value.text().filter(text -> text.contains("@")).isPresent()) {
      Optional<EmailAddress> address = Correspondent.address(value);
      address.ifPresent(addresses::add);
      address.ifPresent(found -> shared.add(found.toString()));
    } else {
      Optional<String> domain = domain(value);
      domain.ifPresent(domains::add);
      domain.ifPresent(shared::add);
    }
  }

  private Optional<Correspondent> person(YamlMap map) {
    Optional<Correspondent> person = Correspondent.read(map);
    map.done();
    return person;
  }

  /** Not of free mail: everybody could have an address there. */
  private Optional<String> domain(YamlValue value) {
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
      return Optional.empty();
    }
    return domain;
  }

  private List<Recipient> recipients(YamlMap root, Correspondence rules) {
    List<Recipient> recipients = new ArrayList<>();
    List<EmailAddress> met = new ArrayList<>();
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

  private void check(
      EmailAddress address, Correspondence rules, List<EmailAddress> met, Place place) {
    boolean isSecond = met.stream().anyMatch(address::isSameMailbox);
    met.add(address);
    if (isSecond) {
      problems.error(
          place, "'" + address + "' is a recipient a second time", "Keep one of the two.");
    } else if (!rules.allows(address)) {
      String add =
          freeMail.isFree(address.domain())
              ? "'" + address + "' to 'addresses'"
              : "'" + address.domain() + "' to 'domains'";
      problems.error(
          place,
          "'" + address + "' is at none of this client's domains",
          "Look whether it is misspelt. If it is this client's, add " + add + " under 'email'.");
    }
  }
}
