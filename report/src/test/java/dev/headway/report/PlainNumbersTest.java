package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers in markup are those that the stock format writes. */
class PlainNumbersTest {

  private final PlainNumbers.Plain numbers = new PlainNumbers.Plain();

  private final DecimalFormat stock =
      new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));

  @Test
  void writesWhatTheStockFormatWrites() {
    List<Number> some =
        List.of(
            0,
            -7,
            1_234_567_890_123L,
            0.0,
            -0.0,
            0.0005,
            0.0015,
            0.0025,
            -0.0004,
            1e21,
            1 / 3.0,
            2.5f,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            new BigDecimal("1E+3"),
            new BigDecimal("1.500"),
            new BigDecimal("2.0005"),
            new BigDecimal("2.0015"),
            new BigDecimal("-0.0001"),
            new BigDecimal("100.00"));
    assertThat(some).allSatisfy(n -> assertThat(numbers.text(n)).isEqualTo(told(n)));
  }

  @Test
  void writesWhatTheStockFormatWritesOfAnyNumber() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
      assertThat(numbers.text(number)).isEqualTo(told(number));
      BigDecimal exact = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 4);
      assertThat(numbers.text(exact)).isEqualTo(told(exact));
    }
  }

  private String told(Number number) {
    return stock.format(number);
  }
}
