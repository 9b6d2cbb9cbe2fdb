package dev.headway.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * An invented export of Facebook's posts, in the layout of 2025, as large as is wanted, and what a
 * tool tells of the newest of them.
 */
final class ContentExport {

  private static final String HEADER =
      "\uFEFF\"Post ID\",\"Page ID\",\"Page name\",Title,Description,\"Duration (sec)\",\"Publish"
          + " time\",\"Caption type\",Permalink,\"Is crosspost\",\"Is share\",\"Post"
          + " type\",Languages,\"Custom labels\",\"Funded content status\",\"Data"
          + " comment\",Date,Views,Reach,\"Reactions, Comments and"
          + " Shares\",Reactions,Comments,Shares,\"Total clicks\",\"Link Clicks\",\"Other"
          + " Clicks\",\"Matched Audience Targeting Consumption (Photo Click)\",\"Seconds"
          + " viewed\",\"Average Seconds viewed\",\"Estimated earnings (USD)\",\"Ad impressions\"\n";
  private static final String TOOLS_HEADER =
      "Date (GMT),Facebook Post ID,Facebook Page,Post Permalink,Post Message,Post"
          + " Type,Reactions,Comments,Shares\n";
  private static final String[] WORDS =
      "ride commute brake light rain shop test wheel helmet morning “quoted” über new, the of to bike"
          .split(" ");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TOOLS_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final LocalDateTime NEWEST = LocalDateTime.of(2026, 10, 31, 23, 59);
  private static final long FIRST_ID = 100_000_000_000_000L;
  private static final String ADDRESS = "https://www.facebook.com/alderbikes/posts/";

  private ContentExport() {}

  /** Writes so many posts, the newest first, so many seconds apart. */
  static void write(Path file, int posts, LocalDateTime newest, int step) throws IOException {
    long day = newest.toLocalDate().toEpochDay();
    Random random = new Random(day);
    long first = FIRST_ID + day * 1_000_000;
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write(HEADER);
      for (int post = 0; post < posts; post++) {
        to.write(row(first + post, newest.minusSeconds((long) step * post), random));
      }
    }
  }

  /** Writes at least so many bytes, the newest post first, the same at every call. */
  static void write(Path file, long bytes) throws IOException {
    Random random = new Random(5);
    long written = 0;
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write(HEADER);
      for (int post = 0; written < bytes; post++) {
        String row = row(FIRST_ID + post, NEWEST.minusMinutes(2L * post), random);
        to.write(row);
        written += row.getBytes(StandardCharsets.UTF_8).length;
      }
    }
  }

  /** Writes what a tool tells of so many of the newest posts on a clock in Greenwich. */
  static void writeTools(Path file, int posts) throws IOException {
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write(TOOLS_HEADER);
      for (int post = 0; post < posts; post++) {
        LocalDateTime published = NEWEST.minusMinutes(2L * post).plusHours(7);
        long id = FIRST_ID + post;
        to.write(
            TOOLS_TIME.format(published)
                + ",123456789012345_"
                + id
                + ",Alder Bikes,"
                + ADDRESS
                + id
                + ",A ride in the morning,photo,9,1,0\n");
      }
    }
  }

  private static String row(long id, LocalDateTime published, Random random) {
    StringBuilder text = new StringBuilder();
    int words = 8 + random.nextInt(62);
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(40) == 0 ? '\n' : ' ');
    }
    int reach = random.nextInt(5000);
    return id
        + ",123456789012345,\"Alder Bikes\",\""
        + text
        + "\",,0,\""
        + TIME.format(published)
        + "\",N/A,"
        + ADDRESS
        + id
        + ",0,0,Photos,,,,,Lifetime,"
        + 2 * reach
        + ','
        + reach
        + ','
        + reach / 9
        + ','
        + reach / 10
        + ','
        + reach / 100
        + ','
        + reach / 200
        + ','
        + reach / 20
        + ','
        + reach / 40
        + ','
        + reach / 40
        + ",,,,,\n";
  }
}
