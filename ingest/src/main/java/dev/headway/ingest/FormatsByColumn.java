package dev.headway.ingest;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which formats ask for a column of some name. Every row above a table may be its header, and a row
 * need be compared only with the formats that ask for one of its cells.
 */
final class FormatsByColumn {

  private final List<Format> formats;
  private final Map<String, BitSet> asking = new HashMap<>();

  /** Those that ask for names with {@code *}, or for none. */
  private final BitSet always = new BitSet();

  FormatsByColumn(List<Format> formats) {
    this.formats = List.copyOf(formats);
    for (int i = 0; i < formats.size(); i++) {
      Format format = formats.get(i);
      int at = i;
      format.recognise().columns().forEach(any -> any.forEach(name -> add(name, at)));
      for (List<String> any : format.recognise().fields()) {
        any.forEach(name -> add(format, name, at));
      }
      always.set(i, always.get(i) || HeaderFit.needs(format) == 0);
    }
  }

  private void add(Format format, String name, int at) {
    Field field = format.fields().get(name);
    while (field != null) {
      field.folded().forEach(column -> add(column, at));
      field = field.otherwise().orElse(null);
    }
    MetricColumn metric = format.metrics().get(name);
    if (metric != null) {
      metric.folded().forEach(column -> add(column, at));
    }
  }

  private void add(String name, int at) {
    if (HeaderIndex.isOpen(name)) {
      always.set(at);
    } else {
      asking.computeIfAbsent(name, n -> new BitSet()).set(at);
    }
  }

  /** All that ask for one of these columns at least, and perhaps others, in their order. */
  List<Format> of(Collection<String> folded) {
    BitSet found = (BitSet) always.clone();
    for (String name : folded) {
      BitSet formatsOfName = asking.get(name);
      if (formatsOfName != null) {
        found.or(formatsOfName);
      }
    }
    return found.stream().mapToObj(formats::get).toList();
  }
}
