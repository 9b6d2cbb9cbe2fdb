package dev.headway.ingest;

import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * Which networks mean the same by a metric. A total over networks exists only where they do.
 *
 * @param own whether each network has a definition of its own, but for those in one group
 * @param groups networks with one definition, by its name
 */
public record Definitions(boolean own, Map<String, Set<String>> groups) {

  /** Every network means the same. */
  public static final Definitions COMMON = new Definitions(false, Map.of());

  private static final String SAME = "common";

  /** Copies the map. */
  public Definitions {
    groups = Map.copyOf(groups);
  }

  /**
   * The name of the definition that a network's figures follow: those of one name may be added up.
   * It is the network's own id where no other network shares it.
   */
  public String of(String network) {
    return groups.entrySet().stream()
        .filter(group -> group.getValue().contains(network))
        .map(Entry::getKey)
        .findFirst()
        .orElse(own ? network : SAME);
  }

  /** Whether figures of these networks may be added up. */
  public boolean areOne(Collection<String> networks) {
    return networks.stream().map(this::of).distinct().count() <= 1;
  }
}
