package dev.headway.report;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formulas by chance, in every way of writing them. The same seed gives the same ones. */
final class RandomFormulas {

  private static final int DEEPEST = 4;
  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "3", "7", "10", "0.5", "2.5", "1.005", ".25", "100", "1234.5", "40");

  private final Random random;
  private final List<String> names;

  RandomFormulas(long seed, List<String> names) {
    this.random = new Random(seed);
    this.names = names;
  }

  String next() {
    return number(DEEPEST);
  }

  private String number(int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return random.nextInt(3) == 0 ? pick(NUMBERS) : pick(names);
    }
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> operand(depth) + pick(List.of("+", " - ")) + operand(depth);
      case 4, 5, 6 -> operand(depth) + pick(List.of("*", " / ")) + operand(depth);
      case 7 -> number(depth - 1) + pick(List.of("+", "-", "*", "/")) + number(depth - 1);
      case 8 -> operand(depth) + "^" + pick(List.of("2", "3", "-1", "-2", "1", "(1+1)", "2^2"));
      case 9 -> "ABS(" + number(depth - 1) + ")^" + pick(List.of("0.5", "(1/3)", "50%"));
      case 10 -> operand(depth) + "%";
      case 11 -> "-" + operand(depth);
      case 12 -> "IF(" + condition(depth - 1) + ", " + list(depth, 2) + ")";
      case 13, 14 -> "IFERROR(" + list(depth, 2) + ")";
      case 15 -> "ROUND(" + number(depth - 1) + ", " + (random.nextInt(6) - 2) + ")";
      case 16 -> "ABS(" + number(depth - 1) + ")";
      default ->
          pick(List.of("SUM", "MIN", "MAX", "average"))
              + "("
              + list(depth, 1 + random.nextInt(3))
              + ")";
    };
  }

  private String operand(int depth) {
    String inner = number(depth - 1);
    return random.nextBoolean() ? "(" + inner + ")" : inner;
  }

  private String condition(int depth) {
    if (depth <= 0 || random.nextInt(3) > 0) {
      String sign = pick(List.of("=", "<>", " < ", "<=", " > ", ">="));
      return number(Math.max(0, depth - 1)) + sign + number(Math.max(0, depth - 1));
    }
    return switch (random.nextInt(3)) {
      case 0 -> "NOT(" + condition(depth - 1) + ")";
      case 1 -> "AND(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
      default -> "OR(" + condition(depth - 1) + ", " + condition(depth - 1) + ")";
    };
  }

  private String list(int depth, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> number(depth - 1))
        .collect(Collectors.joining(", "));
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
