package dev.headway.ingest;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The client's own accounts. Compared without case and without the @ of handles. */
record Accounts(Map<String, List<String>> byNetwork) {

  /** Under this key stand the client's web properties. */
  static final String WEB = "web";

  /** Whether the client lists any account of the network. */
  boolean lists(String network) {
    return !own(network).isEmpty();
  }

  /** Whether one of these names, as an export writes them, is the client's. */
  boolean owns(String network, List<String> names) {
    List<String> own = own(network).stream().map(Accounts::plain).toList();
    return names.stream().map(Accounts::plain).anyMatch(own::contains);
  }

  /** The name as the client's file writes it; as it is where that has no such account. */
  String asListed(String network, String name) {
    return own(network).stream()
        .filter(own -> plain(own).equals(plain(name)))
        .findFirst()
        .orElse(name);
  }

  /** The client's account, where there is just one. */
  Optional<String> only(String network) {
    List<String> own = own(network);
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  /** The first of the network's accounts; empty where none is listed. */
  String first(String network) {
    return own(network).stream().findFirst().orElse("");
  }

  /**
   * The client's account whose name differs from this one in spaces, hyphens, points or accents
   * only, as addresses and the names of files do: {@code acme-bikes} for Acme Bikes.
   */
  Optional<String> like(String network, String name) {
    return own(network).stream().filter(own -> bare(own).equals(bare(name))).findFirst();
  }

  private static String bare(String name) {
    return Normalizer.normalize(plain(name), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}\\s.,'&-]", "");
  }

  private List<String> own(String network) {
    return byNetwork.getOrDefault(network, List.of());
  }

  /** A name as names are compared. */
  static String plain(String name) {
    String folded = HeaderIndex.fold(name);
    return folded.startsWith("@") ? folded.substring(1) : folded;
  }
}
