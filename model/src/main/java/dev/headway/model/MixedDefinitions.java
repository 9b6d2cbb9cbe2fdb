package dev.headway.model;

import java.util.List;

/**
 * An input that would add up figures of networks which do not mean the same by them. The sum would
 * not be one number, so that there is none.
 *
 * @param input its name in formulas
 * @param metric the metric's id
 * @param networks those that mean the same stand together
 */
public record MixedDefinitions(String input, String metric, List<List<String>> networks) {

  /** Copies the lists. */
  public MixedDefinitions {
    networks = networks.stream().map(List::copyOf).toList();
  }
}
