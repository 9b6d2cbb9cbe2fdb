package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.headway.model.ControlChart;
import dev.headway.model.Scorecard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every number on page 1 of the sample's report, worked out another way: from the raw files, in
 * double precision, with the conditions that a person would set as filters in a spreadsheet.
 */
class SampleNumbersTest {

  private static final Path SAMPLES = SampleAgency.FOLDER;
  private static final Set<String> SOCIAL_SOURCES = Set.of("Organic Social", "Paid Social");
  private static final Set<String> SOCIAL_DESKS =
      Set.of("Instagram DM", "Facebook Post", "Facebook Private Message", "X/Twitter");

  private static final RawFiles RAW = new RawFiles(SAMPLES.resolve("clients/alder-bikes"));

  private static String page;

  @BeforeAll
  static void makeTheReport() throws IOException {
    PdfReader reader = new PdfReader(SampleDocuments.of("alder-bikes", "pdf"));
    page = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
    reader.close();
  }

  private static String value(Map<String, String> row, String... names) {
    for (String name : names) {
      if (row.containsKey(name)) {
        return row.getOrDefault(name, "");
      }
    }
    throw new AssertionError(Set.of(names) + " not in " + row.keySet());
  }

  private static boolean isSocial(Map<String, String> row) {
    return SOCIAL_SOURCES.contains(value(row, "Original Traffic Source", "Original Source"));
  }

  private static double testRides(String month) throws IOException {
    return RAW.rows(month, "First Conversion", "Create Date").stream()
        .filter(SampleNumbersTest::isSocial)
        .filter(row -> value(row, "First Conversion").startsWith("Test ride"))
        .filter(row -> value(row, "Create Date").startsWith(month))
        .count();
  }

  private static double returned(String month, double fees) throws IOException {
    double revenue =
        RAW.rows(month, "Deal Stage", "Close Date").stream()
            .filter(SampleNumbersTest::isSocial)
            .filter(row -> value(row, "Deal Stage").equals("Closed Won"))
            .filter(row -> value(row, "Close Date").startsWith(month))
            .mapToDouble(row -> Double.parseDouble(value(row, "Amount")))
            .sum();
    double media =
        RAW.rows(month, "Amount spent (GBP)").stream()
            .filter(row -> !value(row, "Campaign name").isEmpty())
            .mapToDouble(row -> Double.parseDouble(value(row, "Amount spent (GBP)")))
            .sum();
    return (revenue - media - fees) / (media + fees);
  }

  private static double answeredInTime(String month) throws IOException {
    List<Map<String, String>> questions =
        RAW.rows(month, "Summation column", "Via").stream()
            .filter(row -> SOCIAL_DESKS.contains(value(row, "Via")))
            .filter(row -> value(row, "Created at").startsWith(month))
            .toList();
    double inTime =
        questions.stream()
            .map(row -> value(row, "First reply time in minutes"))
            .filter(minutes -> !minutes.isEmpty() && Integer.parseInt(minutes) <= 30)
            .count();
    return inTime / questions.size();
  }

  private static double netSentiment(String month) throws IOException {
    List<String> ratings =
        RAW.rows(month, "Sentiment", "Url").stream()
            .filter(row -> value(row, "Date").startsWith(month))
            .map(row -> value(row, "Sentiment"))
            .filter(Set.of("positive", "neutral", "negative")::contains)
            .toList();
    double positive = ratings.stream().filter("positive"::equals).count();
    double negative = ratings.stream().filter("negative"::equals).count();
    return (positive - negative) / ratings.size();
  }

  private static double workshopBookings(String month) throws IOException {
    return RAW.rows(month, "Session source / medium", "Key events").stream()
        .filter(
            row ->
                value(row, "Session source / medium")
                    .matches(
                        "(?i).*(facebook|instagram|t\\.co|youtube|tiktok|linkedin|pinterest).*"))
        .mapToDouble(row -> Double.parseDouble(value(row, "Key events")))
        .sum();
  }

  private static String signed(String format, double number) {
    return (number < 0 ? "\u2212" : "+") + String.format(Locale.UK, format, Math.abs(number));
  }

  private static String percent(double change) {
    return signed("%.0f%%", change * 100);
  }

  /** What page 1 says between one goal's name and the next one's. */
  private static String row(String goal, String next) {
    int table = page.indexOf("Verdict");
    int from = page.indexOf(goal, table);
    assertThat(from).as(goal + " in " + page).isNotNegative();
    int to = page.indexOf(next, from + goal.length());
    return page.substring(from, to < 0 ? page.length() : to);
  }

  @Test
  void test_rides() throws IOException {
    double october = testRides("2026-10");
    double yearBefore = testRides("2025-10");
    double target = 210 * yearBefore / (yearBefore + testRides("2025-11") + testRides("2025-12"));

    assertThat(row("Test rides booked", "Return on investment"))
        .containsSubsequence(
            String.format(Locale.UK, "%.0f", october),
            String.format(Locale.UK, "%.0f", target),
            signed("%.0f", october - target),
            percent((october - target) / target),
            signed("%.0f", october - yearBefore),
            percent((october - yearBefore) / yearBefore),
            "ahead");
    assertThat(october).isEqualTo(74);
    assertThat(target).isEqualTo(70);
  }

  @Test
  void return_on_investment() throws IOException {
    double october = returned("2026-10", 4500 + 1200);
    double yearBefore = returned("2025-10", 4500);

    assertThat(row("Return on investment", "Answered in 30 minutes"))
        .containsSubsequence(
            String.format(Locale.UK, "%.2f", october),
            "1.50",
            signed("%.2f", october - 1.5),
            percent((october - 1.5) / 1.5),
            signed("%.2f", october - yearBefore),
            percent((october - yearBefore) / yearBefore),
            "behind");
    assertThat(october).isEqualTo(1.12);
  }

  @Test
  void answered_in_30_minutes() throws IOException {
    double october = answeredInTime("2026-10");
    double yearBefore = answeredInTime("2025-10");

    assertThat(row("Answered in 30 minutes", "Net sentiment"))
        .containsSubsequence(
            String.format(Locale.UK, "%.0f%%", october * 100),
            "90%",
            signed("%.0f", (october - 0.9) * 100),
            signed("%.0f", (october - yearBefore) * 100),
            "at risk");
    assertThat(october).isEqualTo(346 / 412.0);
  }

  @Test
  void net_sentiment() throws IOException {
    double october = netSentiment("2026-10");
    double yearBefore = netSentiment("2025-10");
    // From 0.12 in October 2025 to 0.40 in March 2027, twelve of the seventeen months on.
    double target = 0.12 + (0.40 - 0.12) * 12 / 17;

    assertThat(row("Net sentiment", "Workshop bookings"))
        .containsSubsequence(
            signed("%.2f", october),
            signed("%.2f", target),
            signed("%.2f", october - target),
            signed("%.2f", october - yearBefore),
            "on track");
    assertThat(october).isEqualTo((187 - 67) / 386.0);
  }

  @Test
  void workshop_bookings_have_no_data_and_no_number_is_made_up_for_them() throws IOException {
    double september = workshopBookings("2026-09");
    double lastYear = workshopBookings("2025-10");
    double target =
        54 * lastYear / (lastYear + workshopBookings("2025-11") + workshopBookings("2025-12"));

    assertThat(RAW.rows("2026-10", "Session source / medium")).isEmpty();
    assertThat(row("Workshop bookings", "What moved"))
        .containsSubsequence(
            "no data", String.format(Locale.UK, "%.0f", target), "withheld", "withheld", "no data")
        .doesNotContain("\u2212100%");
    assertThat(page).contains(String.format(Locale.UK, "September: %.0f", september));
  }

  @Test
  void answers_in_time_have_the_same_limits_as_a_goal_and_on_the_page_of_the_customers() {
    Scorecard scorecard = SampleAgency.scorecard("alder-bikes", YearMonth.of(2026, 10));
    ControlChart goal = SampleGoals.goal(scorecard, "answered-in-time").analysis().chart();

    assertThat(scorecard.sections().customers().care())
        .filteredOn(care -> care.id().equals("social"))
        .singleElement()
        .satisfies(care -> assertThat(care.inTime()).isEqualTo(goal));
    assertThat(goal.limits())
        .extracting(ControlChart.Limits::first, ControlChart.Limits::start)
        .containsExactly(
            tuple(YearMonth.of(2025, 9), ControlChart.Start.FIRST_MONTH),
            tuple(YearMonth.of(2026, 3), ControlChart.Start.SHIFT));
  }
}
