package dev.headway.samples.alder;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Brandwatch's download of mentions. */
final class Mentions {
  private static final String HEADER =
      "Query Id,Query Name,Resource Id,Date,Added,Title,Url,Domain,Page Type,Sentiment,"
          + "Language,Country Code,Author,Full Text,Impact,Reach (new)";
  private static final List<String> PLACES =
      List.of(
          "twitter",
          "twitter",
          "instagram",
          "instagram",
          "facebook_public",
          "facebook_public",
          "youtube",
          "reddit",
          "forum",
          "blog",
          "news",
          "review");

  private record Mention(LocalDateTime published, List<String> row) {}

  private Mentions() {}

  static Export of(Month month) {
    Dice dice = Dice.of("mentions", month.month());
    List<Mention> mentions = new ArrayList<>();
    int number = 0;
    for (String sentiment : dice.shuffled(sentiments(month))) {
      mentions.add(mention(month, number++, sentiment, dice));
    }
    if (month.is("2026-06")) {
      mentions.add(again(mentions.get(17)));
    }
    mentions.sort(Comparator.comparing(Mention::published).reversed());
    Csv csv = preamble(month);
    mentions.forEach(mention -> csv.row(mention.row()));
    return new Export(
        "bulk-mentions-alder-bikes-" + Times.fetched(month.month()) + ".csv", csv.bytes());
  }

  private static Csv preamble(Month month) {
    return new Csv(Csv.Quotes.NEEDED, "\n")
        .line("Report:,Bulk Mentions Download")
        .line("Brand:,Alder Bikes")
        .line("From:," + month.month().atDay(1) + " 00:00:00 Europe/London")
        .line("To:," + month.month().atEndOfMonth() + " 23:59:59 Europe/London")
        .line("Label:,Alder Bikes monthly")
        .line("")
        .line(HEADER);
  }

  private static List<String> sentiments(Month month) {
    List<String> sentiments = new ArrayList<>();
    sentiments.addAll(Collections.nCopies(month.positive(), "positive"));
    sentiments.addAll(Collections.nCopies(month.neutral(), "neutral"));
    sentiments.addAll(Collections.nCopies(month.negative(), "negative"));
    sentiments.addAll(Collections.nCopies(3 + month.number() % 3, ""));
    return sentiments;
  }

  private static Mention mention(Month month, int number, String sentiment, Dice dice) {
    LocalDateTime published = Times.moment(month.month(), 6, 24, dice);
    String place = dice.pick(PLACES);
    String code = month.month().toString().replace("-", "") + (1000 + number);
    String author = "example_" + code.substring(2);
    String text =
        Words.say(sentiment.isEmpty() ? "neutral.txt" : sentiment + ".txt", dice)
            + (dice.chance(6) ? "\nJust saying." : "");
    boolean licensed = !place.equals("twitter") || dice.chance(20);
    String title = List.of("forum", "blog", "news").contains(place) ? "Alder Bikes" : "";
    List<String> row = new ArrayList<>();
    row.addAll(List.of("2001", "Alder Bikes UK", "7" + dice.digits(17)));
    row.add(published.format(Times.SECONDS));
    row.add(published.plusMinutes(dice.between(2, 600)).format(Times.SECONDS));
    row.addAll(List.of(title, url(place, code), domain(place), place, sentiment, "en"));
    row.addAll(List.of(dice.chance(85) ? "GBR" : "unknown", author, licensed ? text : ""));
    row.add(dice.below(60) + "." + dice.below(10));
    row.add(String.valueOf(dice.between(20, 9_000)));
    return new Mention(published, List.copyOf(row));
  }

  /** The same mention, found by a second query. */
  private static Mention again(Mention mention) {
    List<String> row = new ArrayList<>(mention.row());
    row.set(0, "2002");
    row.set(1, "Alder Bikes workshops");
    return new Mention(mention.published(), List.copyOf(row));
  }

  private static String domain(String place) {
    return switch (place) {
      case "twitter" -> "x.com";
      case "facebook_public" -> "facebook.com";
      case "instagram", "youtube", "reddit" -> place + ".com";
      default -> place + ".example.org";
    };
  }

  /** Nobody's address: accounts called example, and ids longer than any given out. */
  private static String url(String place, String code) {
    return switch (place) {
      case "twitter" ->
          "https://x.com/example_" + code.substring(2) + "/statuses/9" + code + "00000000";
      case "facebook_public" -> "https://www.facebook.com/example/posts/" + code + "000000";
      case "instagram" -> "https://www.instagram.com/p/EXAMPLE" + code + "/";
      case "youtube" -> "https://www.youtube.com/watch?v=EXAMPLE&lc=" + code;
      case "reddit" -> "https://www.reddit.com/r/example/comments/" + code + "/";
      default -> "https://" + domain(place) + "/alder/" + code;
    };
  }
}
