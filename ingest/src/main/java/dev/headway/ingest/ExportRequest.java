package dev.headway.ingest;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Exports#read} is to read.
 *
 * @param clientFolder the folder with {@code exports/} and {@code evidence.csv}
 * @param label the folder's name in messages, with forward slashes and without one at its end
 * @param month the month of the report: its folder and earlier ones are read, later ones are not
 * @param zone the client's time zone
 * @param currency the client's currency, for exports that carry money without saying which
 * @param accounts the client's own accounts, by network; what belongs to others is left out
 * @param surveys the client's surveys among its customers
 * @param channels the lines that the client adds to the table of channels
 * @param formats a folder with the agency's own formats, where there is one
 */
public record ExportRequest(
    Path clientFolder,
    String label,
    YearMonth month,
    ZoneId zone,
    Currency currency,
    Map<String, List<String>> accounts,
    List<CustomerSurvey> surveys,
    List<ChannelRule> channels,
    Optional<Path> formats) {

  /** Copies the collections. */
  public ExportRequest {
    accounts = Map.copyOf(accounts);
    surveys = List.copyOf(surveys);
    channels = List.copyOf(channels);
  }
}
