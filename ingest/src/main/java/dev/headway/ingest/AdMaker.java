package dev.headway.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a row into what was spent on advertising.
 *
 * @param use what the format says of its rows
 * @param cells the table
 * @param table what the lines above the table say
 * @param channels where sources belong
 * @param owner whose the rows are
 * @param currency of the rows' money
 */
record AdMaker(
    Format.Read use,
    Cells cells,
    Preamble table,
    Channels channels,
    RowOwner owner,
    RowCurrency currency) {

  AdSpend make(Row row, Origin origin) throws RowRefused {
    List<String> parts =
        Stream.of(cells.text("ad-set", row), cells.text("ad", row))
            .filter(part -> !part.isEmpty())
            .toList();
    return new AdSpend(
        origin,
        owner.network(row),
        owner.account(row),
        cells.text("campaign", row),
        String.join(" / ", parts),
        days(row),
        currency.of("spend", row),
        cells.measures().of(row),
        paid(row));
  }

  /** The days of the row; else its month or week; else those that the file states. */
  private Period days(Row row) throws RowRefused {
    if (cells.has("first")) {
      return period(row);
    }
    return new RowDays(cells, table.stated()).of(row);
  }

  /** What was paid for: what the row says, and on social networks what they are. */
  private Channel paid(Row row) throws RowRefused {
    String usually = use.network().filter("google"::equals).isPresent() ? "paid-other" : "";
    String said = cells.text("channel", row);
    Optional<String> shownOn = Optional.of(cells.text("shown-on", row)).filter(n -> !n.isEmpty());
    return channels
        .named(said)
        .or(() -> channels.named(usually))
        .map(paid -> new Channel(paid.id(), paid.group(), shownOn))
        .orElse(AdSpend.SOCIAL);
  }

  private Period period(Row row) throws RowRefused {
    LocalDate first = cells.presentDay("first", row);
    LocalDate last = cells.presentDay("last", row);
    if (last.isBefore(first)) {
      String found = last + ", a day before " + first + ", on which the row's days begin";
      throw cells.refuse("last", row, found, RowRefused.DOWNLOAD_AGAIN);
    }
    return new Period(first, last);
  }
}
