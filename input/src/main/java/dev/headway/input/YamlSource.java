package dev.headway.input;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The file that nodes came from: turns marks into places. */
record YamlSource(String label, int linesBefore, Problems problems) {

  Place place(Node node) {
    return node.getStartMark().map(this::place).orElse(Place.of(label));
  }

  private Place place(Mark mark) {
    return new Place(label, mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
  }
}
