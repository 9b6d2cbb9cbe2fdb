package dev.headway.report;

/**
 * What a reader calls the channels of marketing.
 *
 * @param language the client's
 */
record ChannelNames(Language language) {

  /** A channel's name, or its group's; its id in words where it has none. */
  String of(String id) {
    return language
        .words()
        .find("channel." + id)
        .orElseGet(() -> Language.capital(id.replace('-', ' ')));
  }
}
