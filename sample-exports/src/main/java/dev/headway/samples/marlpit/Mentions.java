package dev.headway.samples.marlpit;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.Times;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Meltwater's mentions: UTF-16 with tabs, called .csv. */
final class Mentions {
  private static final List<String> HEADER =
      List.of(
          "Date",
          "Headline",
          "URL",
          "Opening Text",
          "Hit Sentence",
          "Source",
          "Influencer",
          "Country",
          "Language",
          "Reach",
          "Engagement",
          "AVE",
          "Sentiment",
          "Input Name",
          "Keywords");
  private static final List<String> HOSTS =
      List.of(
          "www.facebook.com/example/posts/",
          "www.instagram.com/p/EXAMPLE",
          "x.com/example/status/9",
          "gardenforum.example.org/t/");

  private record Mention(LocalDateTime day, List<String> row) {}

  private Mentions() {}

  static Export of(Month month) {
    Dice dice = month.dice("mentions");
    List<String> ratings = new ArrayList<>();
    ratings.addAll(Collections.nCopies(month.said().positive(), "Positive"));
    ratings.addAll(Collections.nCopies(month.said().neutral(), "Neutral"));
    ratings.addAll(Collections.nCopies(month.said().negative(), "Negative"));
    ratings.addAll(Collections.nCopies(2, "Not Rated"));
    List<Mention> mentions = new ArrayList<>();
    for (String rating : dice.shuffled(ratings)) {
      mentions.add(mention(month, mentions.size(), rating, dice));
    }
    mentions.sort(Comparator.comparing(Mention::day).reversed());
    Csv csv = new Csv(Csv.Quotes.NEEDED, "\n", "\t").row(HEADER);
    mentions.forEach(mention -> csv.row(mention.row()));
    return new Export(
        "Marlpit-mentions-" + Times.fetched(month.month()) + ".csv",
        csv.bytesAfterByteOrderMark(StandardCharsets.UTF_16LE));
  }

  private static Mention mention(Month month, int number, String rating, Dice dice) {
    LocalDateTime day = Times.moment(month.month(), 7, 23, dice);
    String list =
        rating.equals("Not Rated") ? "neutral.txt" : rating.toLowerCase(Locale.ROOT) + ".txt";
    String code = month.month().toString().replace("-", "") + (1_000 + number);
    return new Mention(
        day,
        List.of(
            Times.meltwater(day),
            "",
            "https://" + dice.pick(HOSTS) + code,
            "",
            dice.pick(Lines.of(Mentions.class, list)),
            "Social",
            "@example_" + code.substring(4),
            "United Kingdom",
            "English",
            String.valueOf(dice.between(12, 2_400)),
            String.valueOf(dice.below(30)),
            "0",
            rating,
            "Marlpit",
            "marlpit"));
  }
}
