package dev.headway.model;

import dev.headway.ingest.Facet;
import dev.headway.ingest.Metric;
import dev.headway.ingest.ReadFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an input asks of a file: a metric, narrowed by facets. A file without the column of one of
 * them cannot answer, and its silence is not a zero.
 *
 * @param metric what is asked for
 * @param facets what it is narrowed by
 */
record Question(Metric metric, Set<Facet> facets) {

  static Question of(Input input) {
    return new Question(input.metric(), input.where().keySet());
  }

  boolean isAnsweredBy(ReadFile.Read read) {
    return unanswered(read).isEmpty();
  }

  /** What the file has no column for: the metric's name, and the facets in their order. */
  List<String> unanswered(ReadFile.Read read) {
    List<String> unanswered = new ArrayList<>();
    if (!read.exported().contains(metric.id())) {
      unanswered.add(metric.name());
    }
    facets.stream()
        .filter(facet -> !read.facets().contains(facet))
        .sorted()
        .map(Facet::yamlName)
        .forEach(unanswered::add);
    return unanswered;
  }
}
