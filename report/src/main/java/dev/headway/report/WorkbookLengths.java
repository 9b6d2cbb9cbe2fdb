package dev.headway.report;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.headway.model.Client;
import dev.headway.report.view.WorkbookCell;
import dev.headway.report.view.WorkbookSection.Block;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How many characters numbers take: a spreadsheet writes ### where one is wider than its column.
 *
 * @param client whose currency it is
 */
record WorkbookLengths(Client client) {

  /** A minus or plus, or the star of what rests on a part of its days. */
  private static final int SIGN = 1;

  private static final int GROUP = 3;

  /** What stands behind the point of ratios and scores, with it. */
  private static final int DECIMALS = 3;

  /** A tenth, and the letters of min, which are narrower than digits. */
  private static final int MINUTES = 5;

  /** The same of points. */
  private static final int POINTS = 8;

  /** The longest number of these tables. */
  int longest(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block.rows().stream())
        .flatMap(row -> row.cells().stream())
        .mapToInt(cell -> of(cell.value()))
        .max()
        .orElse(0);
  }

  /** The characters of one number; none for other cells. */
  int of(WorkbookCell cell) {
    if (!cell.type().equals("number")) {
      return 0;
    }
    int digits =
        new BigDecimal(cell.value()).abs().setScale(0, RoundingMode.UP).toPlainString().length();
    // Two commas are as wide as a digit.
    int commas = (digits - 1) / GROUP;
    return digits + (commas + 1) / 2 + SIGN + around(cell.format());
  }

  private int around(String format) {
    return switch (format.replaceAll("-(change|part)$", "")) {
      case "money" -> currency();
      case "money-exact" -> currency() + DECIMALS;
      // A whole has three digits of a hundred.
      case "share" -> format.endsWith("-change") ? POINTS : DECIMALS;
      case "points" -> POINTS;
      case "minutes" -> MINUTES;
      case "count" -> 0;
      default -> DECIMALS;
    };
  }

  /** The sign, and the space that many languages have beside it. */
  private int currency() {
    return 1
        + Currency.getInstance(client.currency().getCurrencyCode())
            .getSymbol(ULocale.forLocale(client.language()))
            .length();
  }
}
