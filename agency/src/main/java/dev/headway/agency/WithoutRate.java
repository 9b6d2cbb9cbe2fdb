package dev.headway.agency;

import dev.headway.input.Place;
import dev.headway.input.Problem;
import dev.headway.model.Client;
import dev.headway.model.Conversions;

/** Tells of amounts in another currency that nobody wrote a rate for. */
record WithoutRate(ClientFolder folder, Client client) {

  Problem tell(Conversions.WithoutRate without) {
    boolean isOne = without.amounts() == 1;
    String days =
        without.first().equals(without.last())
            ? "of " + without.first()
            : "from " + without.first() + " to " + without.last();
    return Problem.warning(
        Place.of(folder.fileLabel()),
        without.amounts()
            + (isOne ? " amount" : " amounts")
            + " of '"
            + without.metric()
            + "' in "
            + without.currency()
            + " "
            + days
            + (isOne ? " has" : " have")
            + " no rate into "
            + client.currency()
            + ", so the sums of those months are missing",
        (without.isInverseStated() ? "A rate is not turned round. " : "")
            + "Write the rate of that day in agency.yaml, or here:   rates: [{from: "
            + without.first()
            + ", currency: "
            + without.currency()
            + ", to: "
            + client.currency()
            + ", rate: 0.8712, source: ECB}]");
  }
}
