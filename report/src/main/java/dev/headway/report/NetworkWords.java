package dev.headway.report;

import dev.headway.model.NetworkScore.Measure;

/**
 * What a network calls what it counts: a repost here is a share there.
 *
 * @param language the client's
 */
record NetworkWords(Language language) {

  /** The network's own word; else ours, which says on what it is counted. */
  String of(String network, Measure measure) {
    return language
        .words()
        .find("own." + network + "." + measure.metric())
        .or(() -> language.words().find("own." + measure.metric()))
        .orElseGet(() -> Language.capital(measure.metric().replace('_', ' ')));
  }
}
