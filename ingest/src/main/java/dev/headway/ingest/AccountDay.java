package dev.headway.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One figure of one account on one day. A row with several figures is several of these, so that an
 * export of one figure and an export of many tell the same thing in the same way. What an account
 * gained in a day and what its posts gained so far are different quantities.
 *
 * @param origin where it was read
 * @param network such as {@code instagram}
 * @param account the page, profile or handle; empty where nothing says whose it is
 * @param day the network's own day: exports of days carry no times
 * @param metric the metric's id
 * @param value the figure
 */
public record AccountDay(
    Origin origin, String network, String account, LocalDate day, String metric, BigDecimal value)
    implements Fact {

  @Override
  public Period period() {
    return Period.of(day);
  }

  @Override
  public String key() {
    return network + "|" + Accounts.plain(account) + "|" + day + "|" + metric;
  }

  @Override
  public FactKind kind() {
    return FactKind.ACCOUNT_DAY;
  }

  @Override
  public Optional<String> facet(Facet facet) {
    return switch (facet) {
      case NETWORK -> Optional.of(network).filter(n -> !n.isEmpty());
      case ACCOUNT -> Optional.of(account).filter(a -> !a.isEmpty());
      default -> Optional.empty();
    };
  }

  @Override
  public Measures measures() {
    return new Measures(Map.of(metric, value));
  }
}
