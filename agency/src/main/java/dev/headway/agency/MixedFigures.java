package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.MixedDefinitions;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of a sum over networks that do not mean the same by what is added up. */
record MixedFigures(ClientFolder folder) {

  Problem tell(MixedDefinitions mixed) {
    List<String> alike =
        mixed.networks().stream().map(group -> String.join(" and ", group)).toList();
    String first = mixed.networks().get(0).get(0);
    return Problem.warning(
        Place.of(folder.fileLabel()),
        "'"
            + mixed.input()
            + "' adds up '"
            + mixed.metric()
            + "' of networks that do not mean the same by it: "
            + alike.stream().collect(Collectors.joining("; ")),
        "Narrow it to one network:   inputs: {"
            + mixed.metric()
            + "_of_"
            + first
            + ": {metric: "
            + mixed.metric()
            + ", where: {network: "
            + first
            + "}}}");
  }
}
