package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A goal on the shares of X, where they are reposts, and of Instagram. */
class MixedGoalTest {

  private static final String CLIENT =
      """
      name: Acme Cycles
      strategy:
        statement: Be the workshop that neighbours send each other to.
      accounts: {x: [acme], instagram: [acme]}
      inputs:
        passed_on: {metric: account_shares%s}
      goals:
        - id: passed-on
          name: Passed on
          aim: A workshop that is full through the winter
          owner: Head of Workshop
          kpi: passed_on
          direction: more
          targets: {2026-10: 6}
      """;

  @TempDir private Path folder;

  private List<String> errors(String where) {
    SmallAgency agency = new SmallAgency(folder).client("acme");
    agency.write("clients/acme/client.yaml", CLIENT.formatted(where));
    agency.write(
        "clients/acme/exports/2026-10/metrics.csv",
        """
        date,network,account,metric,value
        2026-10-05,x,acme,account_shares,3
        2026-10-05,instagram,acme,account_shares,5
        """);
    return MonthlyRun.check(agency.request("acme")).clients().get(0).problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::message)
        .toList();
  }

  @Test
  void has_no_value_and_a_check_says_so() {
    assertThat(errors(""))
        .containsExactly(
            "the goal 'Passed on' has no value, since 'passed_on' rests on a total over networks"
                + " that do not mean the same");
  }

  @Test
  void has_one_where_it_is_narrowed_to_one_of_them() {
    assertThat(errors(", where: {network: instagram}")).isEmpty();
  }
}
