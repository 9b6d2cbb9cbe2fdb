package dev.headway.agency;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * What {@link MonthlyRun} is to do.
 *
 * @param folder the agency's
 * @param clients the ids of the clients to report on; empty for all
 * @param month the month to report on
 * @param thisMonth the month that today lies in, by the agency's time zone: a later one cannot be
 *     reported on
 * @param output the folder for documents: they are written to {@code
 *     <output>/<month>/<client>/<client>-<month>.pdf}, {@code .xlsx} and {@code .json}; made when
 *     it is not there
 */
public record RunRequest(
    AgencyFolder folder, List<String> clients, YearMonth month, YearMonth thisMonth, Path output) {

  /**
   * Takes blanks around ids away, such as between a comma and the next, and leaves empty ones out.
   */
  public RunRequest {
    clients = clients.stream().map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
  }
}
