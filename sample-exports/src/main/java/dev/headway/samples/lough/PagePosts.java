package dev.headway.samples.lough;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The sheet 'All posts' of the page's content. LinkedIn gives a workbook; this client's page admin
 * opens it in Google Sheets and downloads the sheet as CSV.
 */
final class PagePosts {
  private static final String ABOUT =
      "Engagement metrics for individual posts published in the selected period, since they were"
          + " published.";
  private static final List<String> HEADER =
      List.of(
          "Post title",
          "Post link",
          "Post type",
          "Campaign name",
          "Posted by",
          "Created date",
          "Campaign start date",
          "Campaign end date",
          "Audience",
          "Impressions",
          "Views",
          "Off-site views",
          "Clicks",
          "Click through rate (CTR)",
          "Likes",
          "Comments",
          "Reposts",
          "Follows",
          "Engagement rate",
          "Content Type");

  private PagePosts() {}

  static Export of(Month month) {
    Dice dice = month.dice("posts");
    List<String> captions = dice.shuffled(Lines.of(PagePosts.class, "posts.txt"));
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\r\n");
    csv.line(ABOUT + ",".repeat(HEADER.size() - 1)).row(HEADER);
    List<LocalDate> days =
        IntStream.range(0, month.posts())
            .mapToObj(i -> month.month().atDay(dice.between(1, month.month().lengthOfMonth())))
            .sorted()
            .toList();
    for (int i = days.size() - 1; i >= 0; i--) {
      csv.row(row(days.get(i), captions.get(i % captions.size()), dice));
    }
    long downloaded =
        Times.fetched(month.month()).atTime(9, 20).toInstant(ZoneOffset.UTC).toEpochMilli();
    return new Export(
        "lough-arden-sensors_content_" + downloaded + " - All posts.csv",
        csv.bytesWithoutLastLineEnd());
  }

  private static List<String> row(LocalDate day, String caption, Dice dice) {
    int impressions = dice.between(420, 2_900);
    int clicks = dice.part(impressions, 12, 48);
    int likes = dice.part(impressions, 10, 31);
    int comments = dice.part(impressions, 1, 5);
    int reposts = dice.part(impressions, 2, 9);
    return List.of(
        caption,
        "https://www.linkedin.com/feed/update/urn:li:activity:99" + dice.digits(17),
        "Organic",
        "",
        "Orla Fenn",
        String.format(
            Locale.ROOT, "%02d/%02d/%d", day.getMonthValue(), day.getDayOfMonth(), day.getYear()),
        "",
        "",
        "All followers",
        String.valueOf(impressions),
        "",
        "",
        String.valueOf(clicks),
        rate(clicks, impressions),
        String.valueOf(likes),
        String.valueOf(comments),
        String.valueOf(reposts),
        "",
        rate(clicks + likes + comments + reposts, impressions),
        "");
  }

  private static String rate(int part, int whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), 9, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
