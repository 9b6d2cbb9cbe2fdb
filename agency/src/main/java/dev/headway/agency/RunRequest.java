package dev.headway.agency;

import dev.headway.agency.delivery.Credentials;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

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
 * @param secrets where the passwords of PDFs are
 */
public record RunRequest(
    AgencyFolder folder,
    List<String> clients,
    YearMonth month,
    YearMonth thisMonth,
    Path output,
    Credentials.Store secrets) {

  /**
   * Takes blanks around ids away, such as between a comma and the next, and leaves empty ones out.
   */
  public RunRequest {
    clients = clients.stream().map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
  }

  /** The same where there are no secrets. */
  public RunRequest(
      AgencyFolder folder,
      List<String> clients,
      YearMonth month,
      YearMonth thisMonth,
      Path output) {
    this(folder, clients, month, thisMonth, output, id -> Optional.empty());
  }
}
