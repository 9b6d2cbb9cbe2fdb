package dev.headway.ingest;

import dev.headway.input.Nearest;
import dev.headway.input.Problems;
import dev.headway.input.YamlFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values that facets can have, where there is a closed list of them: the channels and the
 * networks of {@code channels.yaml}, the networks of the formats, and the types of mentions,
 * answers and evidence. What stands in an export, such as a campaign, has no such list. Immutable.
 */
public final class FacetValues {

  private static final String CHANNELS = "channels.yaml";
  private final Channels table = Channels.standard();
  private final Set<String> channels;
  private final Set<String> networks;

  private FacetValues(Set<String> channels, Set<String> networks) {
    this.channels = channels;
    this.networks = networks;
  }

  /**
   * The values that Headway and an agency's own formats know. What is wrong with a format is not
   * told here but by {@link Exports#read}.
   *
   * @param formats a folder with the agency's own formats, where there is one
   */
  public static FacetValues with(Optional<Path> formats) {
    Problems toldElsewhere = new Problems();
    Set<String> channels = new TreeSet<>();
    YamlFile.parse(Formats.resource(CHANNELS), CHANNELS, 1, toldElsewhere)
        .flatMap(root -> root.optionalMap("channels"))
        .ifPresent(
            map ->
                map.entries()
                    .forEach(
                        (id, group) -> {
                          channels.add(id);
                          group.text().ifPresent(channels::add);
                        }));
    channels.add("unplaced");
    channels.add(Channel.UNKNOWN);
    Set<String> networks = new TreeSet<>(Channels.standard().networks());
    for (Format format : Formats.with(formats, toldElsewhere).all()) {
      if (format.use() instanceof Format.Read read) {
        read.network().ifPresent(networks::add);
      }
    }
    return new FacetValues(channels, networks);
  }

  /** The ids of the channels that a source can belong to, in the order of their names. */
  public Set<String> channels() {
    return new TreeSet<>(table.ids());
  }

  /** The ids of all networks, in the order of their names. */
  public Set<String> networks() {
    return new LinkedHashSet<>(networks);
  }

  /**
   * The values of a facet of such facts, in the order of their names; empty when there is no closed
   * list. The networks of the evidence log are what somebody types there.
   */
  public Optional<Set<String>> of(FactKind kind, Facet facet) {
    return switch (facet) {
      case CHANNEL -> Optional.of(new LinkedHashSet<>(channels));
      case NETWORK -> kind == FactKind.EVIDENCE ? Optional.empty() : Optional.of(networks());
      case TYPE ->
          switch (kind) {
            case MENTION -> Optional.of(words(Mention.Sentiment.values()));
            case EVIDENCE -> Optional.of(words(Evidence.Type.values()));
            case ANSWER -> Optional.of(words(Answer.Question.values()));
            default -> Optional.empty();
          };
      case ACCOUNT, CAMPAIGN, FORM, STAGE -> Optional.empty();
    };
  }

  /** Whether such facts can have the value; {@code *} in it stands for any text. */
  public boolean allow(FactKind kind, Facet facet, String text) {
    Glob glob = Glob.of(text);
    return of(kind, facet).map(known -> known.stream().anyMatch(glob::matches)).orElse(true);
  }

  /**
   * The network that somebody most likely meant who wrote a word that is none: one that goes by
   * that word, such as {@code x} for twitter, or else one with nearly the same name.
   */
  public Optional<String> meantNetwork(String word) {
    String id = word.strip().toLowerCase(Locale.ROOT);
    return networks.contains(id)
        ? Optional.empty()
        : table.network(word).or(() -> Nearest.to(id, networks));
  }

  private static Set<String> words(Enum<?>[] constants) {
    Set<String> words = new LinkedHashSet<>();
    Arrays.stream(constants)
        .forEach(c -> words.add(c.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return words;
  }
}
