package dev.headway.samples.alder;

import dev.headway.samples.Dice;
import dev.headway.samples.Lines;
import java.util.List;

/** What the client's people and customers say, from the lists beside this class. */
final class Words {
  private static final List<String> STORES = List.of("Leeds", "York", "Bradford", "Harrogate");

  private Words() {}

  static List<String> list(String name) {
    return Lines.of(Words.class, name);
  }

  static List<List<String>> table(String name) {
    return Lines.table(Words.class, name);
  }

  /** A line of the list, with one of the client's towns where it says {@code {store}}. */
  static String say(String name, Dice dice) {
    return dice.pick(list(name)).replace("{store}", dice.pick(STORES));
  }

  static String store(Dice dice) {
    return dice.pick(STORES);
  }
}
