package dev.headway.model;

import java.util.List;

/**
 * How customers were helped, and what they said and did.
 *
 * @param care how questions were answered: all of them first, then those of each group of channels,
 *     such as social. Empty where nobody asked
 * @param networks how questions on each network were answered
 * @param sentiment what people said, as the listening tool rated it
 * @param voices what customers said and did, from the evidence log; one for each kind
 * @param heardAbout where customers say that they heard about the client; one for each survey that
 *     asks
 */
public record CustomerScore(
    List<CareScore> care,
    List<CareScore> networks,
    SentimentScore sentiment,
    List<VoiceScore> voices,
    List<HeardAboutScore> heardAbout) {

  /** Nothing is known. */
  public static final CustomerScore NONE =
      new CustomerScore(List.of(), List.of(), SentimentScore.NONE, List.of(), List.of());

  /** Copies the lists. */
  public CustomerScore {
    care = List.copyOf(care);
    networks = List.copyOf(networks);
    voices = List.copyOf(voices);
    heardAbout = List.copyOf(heardAbout);
  }
}
