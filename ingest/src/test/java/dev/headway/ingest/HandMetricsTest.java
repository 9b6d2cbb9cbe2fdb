package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** metrics.csv: what has no export. */
class HandMetricsTest {

  private static final String HEADER = "date,network,account,metric,value\n";

  @TempDir Path folder;

  @Test
  void each_line_is_a_figure_of_an_accounts_day() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "metrics.csv",
                HEADER
                    + "2026-10-31,Instagram,@AcmeBikes,account_followers,10500\n"
                    + "2026-10-31,threads,,account_views,12.5\n"
                    + "2026-10-30,threads,,account_views,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(2);
    AccountDay first = (AccountDay) exports.facts().get(0);
    assertThat(first.network()).isEqualTo("instagram");
    assertThat(first.day()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(first.value()).isEqualTo(new BigDecimal("10500"));
    assertThat(((ReadFile.Read) exports.files().get(0).outcome()).exported())
        .containsExactlyInAnyOrder("account_followers", "account_views");
  }

  @Test
  void a_slip_names_what_was_probably_meant() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "metrics.csv",
                HEADER
                    + "2026-10-31,instagram,,followers,1\n"
                    + "2026-10-31,instagram,,account_folowers,1\n"
                    + "2026-10-31,instgram,,account_followers,1\n"
                    + "31.10.2026,instagram,,account_followers,1\n"
                    + "2026-10-31,instagram,,account_followers,\"1,000\"\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .extracting(p -> p.place().line() + ": " + p.message() + ". " + p.advice())
        .containsExactly(
            "2: the column 'metric' has 'followers', which is no metric of an account's days. Did you"
                + " mean 'account_followers'?",
            "3: the column 'metric' has 'account_folowers', which is no metric of an account's days."
                + " Did you mean 'account_followers'?",
            "4: the column 'network' has 'instgram', which is not known here. Did you mean"
                + " 'instagram'?",
            "5: the column 'date' has '31.10.2026', which is not written like 2026-10-31. Write the"
                + " day as 2026-10-31.",
            "6: the column 'value' has '1,000', which is not a number like 1234.5. "
                + RowRefused.DOWNLOAD_AGAIN);
  }

  @Test
  void figures_of_nobody_beside_those_of_several_accounts_are_told() {
    Exports exports =
        ClientFolder.in(folder)
            .accounts(Map.of())
            .october(
                "a.csv",
                HEADER
                    + "2026-10-31,instagram,acmebikes,account_followers,102\n"
                    + "2026-10-31,instagram,acmecare,account_followers,60\n")
            .october("b.csv", HEADER + "2026-10-31,instagram,,account_followers,102\n")
            .read();
    assertThat(exports.facts()).hasSize(3);
    assertThat(exports.problems())
        .extracting(p -> p.place() + ": " + p.message())
        .contains(
            "clients/acme/exports/2026-10/b.csv: it does not say whose its figures are, and other"
                + " files name several accounts of 'instagram', so that they are added to those of"
                + " all");
  }
}
