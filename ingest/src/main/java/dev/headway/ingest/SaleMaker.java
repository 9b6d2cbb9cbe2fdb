package dev.headway.ingest;

/**
 * Makes a row into a sale.
 *
 * @param isIdOfDay whether their ids count anew elsewhere
 * @param cells the table
 * @param currency of the rows' money
 */
record SaleMaker(boolean isIdOfDay, Cells cells, RowCurrency currency) {

  Sale make(Row row, Origin origin, Channel channel) throws RowRefused {
    return new Sale(
        origin,
        cells.present("id", cells.id("id", row)),
        isIdOfDay,
        cells.presentDay("closed", row),
        channel,
        cells.text("stage", row),
        cells.text("type", row),
        cells.text("campaign", row),
        currency.of("revenue", row),
        amounts(row));
  }

  /**
   * A deal of 2.339 may be of two pounds or of two thousand: no currency in use has such a third
   * digit but some that nobody writes deals in, so the amount is not taken.
   */
  private Measures amounts(Row row) throws RowRefused {
    Measures amounts = cells.measures().of(row);
    cells.measures().refuseGrouped("revenue", row);
    return amounts;
  }
}
