package dev.headway.report;

import dev.headway.model.Client;
import dev.headway.model.Cost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the costs that a client's file lists are called together, where they are not fees alone:
 * formulas have one name for all of them.
 */
record CostNames(Language language, Client client) {

  /** Such as {@code Fees and production}; empty where there are fees alone. */
  Optional<String> all() {
    List<Cost.Kind> kinds =
        Stream.of(Cost.Kind.values())
            .filter(kind -> client.costs().stream().anyMatch(cost -> cost.kind() == kind))
            .toList();
    List<String> names = kinds.stream().map(this::name).map(language::inside).toList();
    return kinds.isEmpty() || kinds.equals(List.of(Cost.Kind.FEE))
        ? Optional.empty()
        : Optional.of(Language.capital(language.list(names)));
  }

  private String name(Cost.Kind kind) {
    return language.say(
        switch (kind) {
          case FEE -> "return.fees";
          case PRODUCTION -> "return.production";
          case OTHER -> "return.other";
        });
  }
}
