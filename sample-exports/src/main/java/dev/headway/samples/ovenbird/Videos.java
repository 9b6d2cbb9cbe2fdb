package dev.headway.samples.ovenbird;

import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.Split;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** TikTok Business Suite's export of content: a video a row, its figures so far, times in UTC. */
final class Videos {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);

  private Videos() {}

  static Export of(Month month) {
    Dice dice = month.dice("videos");
    List<LocalDateTime> times = new ArrayList<>();
    for (int i = 0; i < month.videos(); i++) {
      times.add(Times.moment(month.month(), 8, 20, dice));
    }
    times.sort(Comparator.reverseOrder());
    List<Long> views = Split.unevenly(month.views(), month.videos(), dice);
    List<Long> shares = Split.unevenly(month.shares(), month.videos(), dice);
    List<String> titles = dice.shuffled(Lines.of(Videos.class, "videos.txt"));
    Csv csv =
        new Csv(Csv.Quotes.NEEDED, "\n")
            .line(
                "Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to Favorites");
    for (int i = 0; i < month.videos(); i++) {
      int seen = Math.toIntExact(views.get(i));
      csv.row(
          List.of(
              titles.get(i),
              "https://www.tiktok.com/@ovenbirdkits/video/" + id(times.get(i), i),
              times.get(i).format(TIME),
              String.valueOf(seen),
              String.valueOf(dice.part(seen, 38, 91)),
              String.valueOf(dice.part(seen, 2, 9)),
              String.valueOf(shares.get(i)),
              String.valueOf(dice.part(seen, 9, 26))));
    }
    return new Export("Content.csv", csv.bytesAfterByteOrderMarkWithoutLastLineEnd());
  }

  /** The moment stands in the upper half of an id; nobody's has so small a lower half. */
  private static long id(LocalDateTime utc, int number) {
    return (utc.toEpochSecond(ZoneOffset.UTC) << 32) + number;
  }
}
