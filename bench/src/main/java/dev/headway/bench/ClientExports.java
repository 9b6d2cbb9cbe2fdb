package dev.headway.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * An invented client of many facts: of a hundred about 45 are posts, 40 mentions, 8 tickets and 6
 * leads; the rest are days of an account and of an advertising campaign. Every month has a folder
 * with exports of that month.
 */
final class ClientExports {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.ENGLISH);

  private static final String POSTS = "posts.csv";
  private static final String MENTIONS = "mentions.csv";
  private static final String TICKETS = "tickets.csv";
  private static final String LEADS = "leads.csv";
  private static final String DAYS = "days.csv";
  private static final String ADS = "ads.csv";
  private static final List<String> NAMES = List.of(POSTS, MENTIONS, TICKETS, LEADS, DAYS, ADS);
  private static final String[] SITES = {
    "x.com", "facebook.com", "youtube.com", "forum.example.org"
  };
  private static final String[] PAGES = {"twitter", "facebook_public", "youtube", "forum"};
  private static final String[] SENTIMENTS = {"positive", "neutral", "negative"};
  private static final String[] VIAS = {
    "X/Twitter", "Instagram DM", "Facebook Post", "Mail", "Web Form"
  };
  private static final String[] STAGES = {"Lead", "Opportunity", "Customer"};
  private static final String[] FORMS = {"Test ride at work", "Newsletter", ""};
  private static final String[] CHANNELS = {
    "\"Organic Social\",\"Facebook\",\"\"",
    "\"Email Marketing\",\"newsletter\",\"\"",
    "\"Paid Search\",\"brand\",\"alder\""
  };

  private final Path client;
  private final Random random = new Random(7);

  ClientExports(Path client) {
    this.client = client;
  }

  /** The client's file. */
  Path file() {
    return client.resolve("client.yaml");
  }

  /**
   * Writes the file and the exports.
   *
   * @param last the last of the months
   * @param facts how many facts they tell, about
   */
  void write(YearMonth last, int months, int facts) throws IOException {
    Files.createDirectories(client);
    try (InputStream file =
        Optional.ofNullable(ClientExports.class.getResourceAsStream("client.yaml")).orElseThrow()) {
      Files.write(file(), file.readAllBytes());
    }
    for (int back = months - 1; back >= 0; back--) {
      write(last.minusMonths(back), facts / months);
    }
  }

  /** Deletes the exports again. */
  void delete(YearMonth last, int months) throws IOException {
    for (int back = 0; back < months; back++) {
      for (String name : NAMES) {
        Files.delete(folder(last.minusMonths(back)).resolve(name));
      }
    }
  }

  private Path folder(YearMonth month) {
    return client.resolve("exports/" + month);
  }

  private void write(YearMonth month, int facts) throws IOException {
    Path folder = Files.createDirectories(folder(month));
    int posts = facts * 45 / 100;
    LocalDateTime newest = month.atEndOfMonth().atTime(23, 59);
    ContentExport.write(
        folder.resolve(POSTS), posts, newest, month.lengthOfMonth() * 24 * 3600 / posts);
    mentions(folder.resolve(MENTIONS), month, facts * 40 / 100);
    tickets(folder.resolve(TICKETS), month, facts * 8 / 100);
    leads(folder.resolve(LEADS), month, facts * 6 / 100);
    days(folder.resolve(DAYS), month);
    ads(folder.resolve(ADS), month);
  }

  private LocalDateTime moment(YearMonth month) {
    return month
        .atDay(1 + random.nextInt(month.lengthOfMonth()))
        .atTime(6 + random.nextInt(17), random.nextInt(60));
  }

  private static String of(String[] all, int index) {
    return all[index % all.length];
  }

  private void mentions(Path file, YearMonth month, int count) throws IOException {
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write("Report:,Bulk Mentions Download\nBrand:,Alder Bikes\nFrom:,");
      to.write(month.atDay(1) + " 00:00:00 Europe/London\nTo:," + month.atEndOfMonth());
      to.write(" 23:59:59 Europe/London\nLabel:,Alder Bikes monthly\n\n");
      to.write("Query Id,Query Name,Resource Id,Date,Added,Title,Url,Domain,Page Type,Sentiment,");
      to.write("Language,Country Code,Author,Full Text,Impact,Reach (new)\n");
      for (int i = 0; i < count; i++) {
        String at = MINUTE.format(moment(month)) + ":28.0";
        int site = random.nextInt(SITES.length);
        to.write("2001,Alder Bikes UK,7611312" + month.getMonthValue() + i + ',' + at + ',' + at);
        to.write(",,https://" + SITES[site] + "/example/" + month + i + ',' + SITES[site] + ',');
        to.write(PAGES[site] + ',' + of(SENTIMENTS, random.nextInt(5)) + ",en,GBR,example_" + i);
        to.write(",\"Two months on my Alder e-bike, haven't missed the bus once\",47.8,3645\n");
      }
    }
  }

  private void tickets(Path file, YearMonth month, int count) throws IOException {
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write("Summation column,Id,Requester,Requester id,Requester email,Subject,Tags,Status,");
      to.write("Priority,Via,Ticket type,Created at,Updated at,Solved at,Satisfaction Score,");
      to.write("Reopens,Replies,First reply time in minutes,");
      to.write("First reply time in minutes within business hours\n");
      for (int i = 0; i < count; i++) {
        LocalDateTime asked = moment(month);
        boolean isSolved = random.nextInt(3) > 0;
        String at = MINUTE.format(asked);
        to.write("1," + month.getYear() + month.getMonthValue() + "00" + i);
        to.write(",Femi Marsh,9131,femi.marsh@example.org,Test ride on Saturday,,");
        to.write((isSolved ? "Solved" : "Open") + ",Normal," + of(VIAS, i) + ",Question,");
        to.write(at + ',' + at + ',' + (isSolved ? MINUTE.format(asked.plusHours(3)) : ""));
        to.write("," + (i % 4 == 0 ? "Good" : "Not Offered") + ",0,2,");
        to.write((i % 9 == 0 ? "," : random.nextInt(90) + ",9") + "\n");
      }
    }
  }

  private void leads(Path file, YearMonth month, int count) throws IOException {
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write("\"Record ID\",\"First Name\",\"Last Name\",\"Email\",\"Create Date\",");
      to.write("\"Lifecycle Stage\",\"Original Traffic Source\",");
      to.write("\"Original Traffic Source Drill-Down 1\",");
      to.write("\"Original Traffic Source Drill-Down 2\",\"First Conversion\"\n");
      for (int i = 0; i < count; i++) {
        to.write("\"" + month.getYear() + month.getMonthValue() + "11" + i + "\",\"Dan\",");
        to.write("\"Naylor\",\"dan@example.org\",\"" + MINUTE.format(moment(month)) + "\",\"");
        to.write(of(STAGES, random.nextInt(3)) + "\"," + of(CHANNELS, random.nextInt(3)));
        to.write(",\"" + of(FORMS, random.nextInt(3)) + "\"\n");
      }
    }
  }

  private void days(Path file, YearMonth month) throws IOException {
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write("Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,");
      to.write("Replies,Reposts,Profile visits,Create Post,Video views,Media views\n");
      for (int day = month.lengthOfMonth(); day > 0; day--) {
        LocalDate date = month.atDay(day);
        to.write("\"" + LONG_DAY.format(date) + "\",1" + day + ",9,40,3,2,5,1,7,2,19,3,8,8\n");
      }
    }
  }

  private void ads(Path file, YearMonth month) throws IOException {
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write("\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Campaign delivery\",");
      to.write("Results,\"Result indicator\",\"Cost per results\",\"Ad set budget\",");
      to.write("\"Ad set budget type\",\"Amount spent (GBP)\",Impressions,Reach,\"Link clicks\",");
      to.write("Ends,\"Attribution setting\"\n");
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        LocalDate date = month.atDay(day);
        to.write(date + "," + date + ",\"Commuter | Test rides\",active,4,actions:lead,25.34,");
        to.write("\"Using campaign budget\",\"Using campaign budget\"," + (100 + day) + ".36,");
        to.write("13521,10357,121,Ongoing,\"7-day click or 1-day view\"\n");
      }
    }
  }
}
