package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders, abandoned checkouts and reports of Shopify. */
class ShopifyTest {

  /** As the 79 columns of 2023 to 2026 stand in real files. */
  private static final String ORDERS =
      "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,"
          + "Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,"
          + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,"
          + "Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,"
          + "Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,"
          + "Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,"
          + "Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,"
          + "Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,"
          + "Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,"
          + "Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,"
          + "Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,"
          + "Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,"
          + "Payment ID,Payment Terms Name,Next Payment Due At,Payment References";

  @TempDir Path folder;

  /** A row of that header: these cells, the others empty. */
  private static String row(String header, Map<String, String> cells) {
    List<String> names = Arrays.asList(header.split(",", -1));
    assertThat(names).containsAll(cells.keySet());
    return String.join(
            ",",
            names.stream()
                .map(name -> cells.getOrDefault(name, ""))
                .map(cell -> cell.matches("(?s).*[,\n\"].*") ? "\"" + cell + "\"" : cell)
                .toList())
        + "\n";
  }

  private static String order(String name, String at, String status, String total, String more) {
    return order(name, at, status, total, more, "");
  }

  private static String order(
      String name, String at, String status, String total, String refunded, String notes) {
    return row(
        ORDERS,
        Map.ofEntries(
            Map.entry("Name", name),
            Map.entry("Email", "ana@example.com"),
            Map.entry("Financial Status", status),
            Map.entry("Currency", "GBP"),
            Map.entry("Subtotal", total),
            Map.entry("Total", total),
            Map.entry("Created at", at),
            Map.entry("Lineitem quantity", "1"),
            Map.entry("Lineitem name", "Lamp, red"),
            Map.entry("Billing Zip", "'00123"),
            Map.entry("Note Attributes", notes),
            Map.entry("Refunded Amount", refunded),
            Map.entry("Vendor", "Acme"),
            Map.entry("Id", "5550001112223"),
            Map.entry("Source", "web")));
  }

  private static String item(String name, String at) {
    return row(
        ORDERS,
        Map.of(
            "Name", name,
            "Email", "ana@example.com",
            "Created at", at,
            "Lineitem quantity", "2",
            "Lineitem name", "Bell",
            "Lineitem price", "9.50",
            "Vendor", "Acme"));
  }

  private static ReadFile.Read only(Exports exports) {
    assertThat(exports.files()).hasSize(1);
    return (ReadFile.Read) exports.files().get(0).outcome();
  }

  private static Sale sale(Exports exports, String id) {
    return exports.facts().stream()
        .map(Sale.class::cast)
        .filter(sale -> sale.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_order_is_one_sale_however_many_items_it_has() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders_export.csv",
                ORDERS
                    + "\n"
                    + order("#AP-1002", "2026-10-31 18:30:00 +0000", "paid", "42.00", "0.00")
                    + item("#AP-1002", "2026-10-31 18:30:00 +0000")
                    + item("#AP-1002", "2026-10-31 18:30:00 +0000")
                    + order("#AP-1001", "2026-10-03 09:05:11 +0100", "pending", "10.00", "0.00"))
            .read();
    assertThat(exports.facts()).hasSize(2);
    assertThat(only(exports).aside()).isEqualTo(2);
    Sale sale = sale(exports, "#AP-1002");
    assertThat(sale.amount()).contains(new BigDecimal("42"));
    assertThat(sale.closed()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(sale.stage()).isEqualTo("paid");
    assertThat(sale.type()).isEqualTo("web");
    assertThat(sale.currency().getCurrencyCode()).isEqualTo("GBP");
    assertThat(sale(exports, "#AP-1001").stage()).isEqualTo("pending");
  }

  @Test
  void the_day_of_an_order_is_the_clients_whatever_the_offset_of_the_shop() {
    Exports exports =
        ClientFolder.in(folder)
            .zone("America/Los_Angeles")
            .october(
                "orders.csv",
                ORDERS
                    + "\n"
                    + order("#2", "2026-11-01 23:30:00 -0800", "paid", "1.00", "0.00")
                    + order("#1", "2026-10-31 23:30:00 -0700", "paid", "1.00", "0.00"))
            .read();
    assertThat(exports.facts())
        .extracting(fact -> ((Sale) fact).closed())
        .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 10, 31));
  }

  @Test
  void what_was_refunded_is_taken_off_and_orders_that_were_cancelled_say_so() {
    String orders =
        order("#4", "2026-10-06 10:00:00 +0100", "paid", "8.00", "0.00")
            + order("#3", "2026-10-05 10:00:00 +0100", "voided", "99.00", "0.00");
    String day = "2026-10-06 10:00:00 +0100";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                ORDERS
                    + "\n"
                    + cancelled(orders, day)
                    + order(
                        "#2", "2026-10-04 10:00:00 +0100", "partially_refunded", "50.00", "12.50")
                    + order("#1", "2026-10-03 10:00:00 +0100", "refunded", "20.00", "20.00"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(f -> ((Sale) f).id() + " " + ((Sale) f).stage() + " " + amount(f))
        .containsExactly(
            "#4 cancelled 8", "#3 voided 0", "#2 partially_refunded 37.5", "#1 refunded 0");
  }

  private static String amount(Fact sale) {
    return ((Sale) sale).amount().orElseThrow().toPlainString();
  }

  /** The same orders with a time in 'Cancelled at'. */
  private static String cancelled(String orders, String at) {
    int column = ORDERS.split(",Cancelled at", -1)[0].split(",", -1).length;
    StringBuilder text = new StringBuilder();
    for (String line : orders.split("\n")) {
      List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
      cells.set(column + 1, at); // the item's name has a comma
      text.append(String.join(",", cells)).append("\n");
    }
    return text.toString();
  }

  @Test
  void of_the_notes_only_the_tracked_source_is_read() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                ORDERS
                    + "\n"
                    + order(
                        "#2",
                        "2026-10-04 10:00:00 +0100",
                        "paid",
                        "5.00",
                        "0.00",
                        "gift: yes\nutm_source: instagram\nstreet: 1 High St")
                    + order("#1", "2026-10-03 10:00:00 +0100", "paid", "5.00", "0.00"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(sale(exports, "#2").channel())
        .isEqualTo(new Channel("social", "social", Optional.of("instagram")));
    assertThat(sale(exports, "#1").channel().id()).isEqualTo("unplaced");
    assertThat(exports.facts().toString()).doesNotContain("High St").doesNotContain("ana@");
  }

  @Test
  void a_source_with_its_medium_is_placed_as_that_of_a_visit_is() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                ORDERS
                    + "\n"
                    + marked("#1", "utm_source: google\nutm_medium: cpc\nutm_campaign: autumn")
                    + marked("#2", "utm_medium: paid\r\nutm_source: facebook")
                    + marked("#3", "utm_source: tiktok\nutm_medium: social")
                    + marked("#4", "utm_source: google\nutm_medium: organic")
                    + marked("#5", "utm_source: Klaviyo\nutm_medium: flow")
                    + marked("#6", "utm_medium: email")
                    + marked("#7", "utm_source: google")
                    + marked("#8", "utm_source: facebook"))
            .read();
    assertThat(exports.facts())
        .extracting(fact -> ((Sale) fact).channel())
        .containsExactly(
            new Channel("paid-search", "search", Optional.empty()),
            new Channel("paid-social", "social", Optional.of("facebook")),
            new Channel("organic-social", "social", Optional.of("tiktok")),
            new Channel("organic-search", "search", Optional.empty()),
            new Channel("email", "email", Optional.empty()),
            new Channel("email", "email", Optional.empty()),
            new Channel("unplaced", "unplaced", Optional.empty()),
            new Channel("social", "social", Optional.of("facebook")));
  }

  @Test
  void an_order_is_of_the_campaign_that_its_notes_name() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                ORDERS
                    + "\n"
                    + marked("#1", "utm_source: google\nutm_medium: cpc\nutm_campaign: Autumn 26")
                    + marked("#2", "utm_source: facebook"))
            .read();
    assertThat(exports.facts())
        .extracting(fact -> fact.facet(Facet.CAMPAIGN))
        .containsExactly(Optional.of("Autumn 26"), Optional.empty());
  }

  @Test
  void a_source_and_a_medium_that_nobody_knows_are_told_together() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv", ORDERS + "\n" + marked("#1", "utm_source: till\nutm_medium: receipt"))
            .read();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("'till / receipt' (1 row, first in"));
    assertThat(sale(exports, "#1").channel().id()).isEqualTo(Channel.UNKNOWN);
  }

  @Test
  void what_the_client_says_of_a_source_alone_goes_before_its_medium() {
    Exports exports =
        ClientFolder.in(folder)
            .channels(ChannelRuleTest.text("till", "offline"))
            .october(
                "orders.csv", ORDERS + "\n" + marked("#1", "utm_source: till\nutm_medium: cpc"))
            .read();
    assertThat(sale(exports, "#1").channel().id()).isEqualTo("offline");
  }

  private static String marked(String name, String notes) {
    return order(name, "2026-10-04 10:00:00 +0100", "paid", "5.00", "0.00", notes);
  }

  @Test
  void orders_whose_columns_were_deleted_are_still_orders() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                "Name,Subtotal,Shipping,Taxes,Total,Created at,Billing City,Billing Zip,"
                    + "Billing Province,Billing Country\n"
                    + "#1002,30.00,4.00,0.00,34.00,2026-10-07 09:00:00 +0100,York,'01234,,GB\n"
                    + "#1002,,,,,2026-10-07 09:00:00 +0100,,,,\n")
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(sale(exports, "#1002").amount()).contains(new BigDecimal("34"));
  }

  @Test
  void sums_that_somebody_filled_down_count_once() {
    String row = "#1,paid,GBP,30.00,34.00,2026-10-07 09:00:00 +0100,1,Lamp\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                "Name,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,"
                    + "Lineitem name\n"
                    + row
                    + row.replace("Lamp", "Bell"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts()).hasSize(1);
  }

  @Test
  void abandoned_checkouts_are_no_sales_by_their_header_or_by_their_numbers() {
    String header =
        ORDERS.replaceAll(
            ",(Outstanding Balance|Employee|Location|Device ID|Duties|Payment ID)(?=,)", "");
    String checkout =
        row(
            header,
            Map.of(
                "Name", "#31234567890123",
                "Currency", "GBP",
                "Total", "42.00",
                "Created at", "2026-10-03 10:00:00 +0100"));
    String few = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity\n";
    String fewer = "Name,Total,Created at,Lineitem quantity\n";
    Exports exports =
        ClientFolder.in(folder)
            .october("checkouts_export_1.csv", header + "\n" + checkout)
            .october("few.csv", few + "31234567890123,,GBP,42.00,2026-10-03 10:00:00 +0100,1\n")
            .october("fewer.csv", fewer + "31234567890123,42.00,2026-10-03 10:00:00 +0100,1\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files())
        .hasSize(3)
        .allSatisfy(
            f -> assertThat(((ReadFile.Ignored) f.outcome()).reason()).contains("abandoned"));
  }

  @Test
  void a_checkout_among_orders_refuses_the_file() {
    String head = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                head
                    + "#1001,paid,GBP,5.00,2026-10-03 10:00:00 +0100,1\n"
                    + "31234567890123,,GBP,42.00,2026-10-03 10:00:00 +0100,1\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.files().get(0).outcome())
        .isInstanceOfSatisfying(
            ReadFile.Refused.class, r -> assertThat(r.reason()).contains("abandoned checkouts"));
  }

  @Test
  void older_orders_lack_the_columns_that_checkouts_lack_and_are_orders_all_the_same() {
    String header =
        ORDERS.replaceAll(
            ",(Outstanding Balance|Employee|Location|Device ID|Duties|Payment ID)(?=,)", "");
    String order =
        row(
            header,
            Map.of(
                "Name", "#1001",
                "Financial Status", "paid",
                "Currency", "GBP",
                "Total", "42.00",
                "Created at", "2026-10-03 10:00:00 +0100"));
    Exports exports = ClientFolder.in(folder).october("o.csv", header + "\n" + order).read();
    assertThat(exports.problems()).isEmpty();
    assertThat(sale(exports, "#1001").amount()).contains(new BigDecimal("42"));
  }

  @Test
  void days_that_were_saved_again_without_their_offset_are_refused() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "orders.csv",
                "Name,Financial Status,Currency,Total,Created at\n#1,paid,GBP,5.00,11/10/24 09:17\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("'11/10/24 09:17'"));
  }

  @Test
  void sessions_by_referrer_and_week_are_visits_bounded_by_the_days_in_the_files_name() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Sessions by location - 2026-10-01 - 2026-10-25.csv",
                """
                "Referrer source","Referrer name","Session city","Week","Online store visitors","Sessions"
                "social","instagram","Leeds","2026-10-19",30,41
                "social","instagram","York","2026-10-19",3,4
                "search","google","Leeds","2026-09-28",8,9
                "paid","facebook","Leeds","2026-10-19",5,6
                "direct","","Leeds","2026-10-19",2,2
                "","","Leeds","2026-10-19",1,1
                """)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(
            f ->
                ((WebVisits) f).channel().id()
                    + " "
                    + ((WebVisits) f).channel().network().orElse("")
                    + " "
                    + f.period().first()
                    + " "
                    + f.period().last()
                    + " "
                    + f.measures().of("visits").orElseThrow())
        .containsExactly(
            "organic-social instagram 2026-10-19 2026-10-25 45",
            "organic-search  2026-10-01 2026-10-04 9",
            "paid-social facebook 2026-10-19 2026-10-25 6",
            "direct  2026-10-19 2026-10-25 2",
            "unplaced  2026-10-19 2026-10-25 1");
  }

  @Test
  void visits_of_the_shop_give_way_to_those_of_web_analytics() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "g.csv",
                "# Start date: 20261001\n# End date: 20261031\nSession source / medium,Sessions\n"
                    + "t.co / referral,9\n")
            .october(
                "sessions.csv",
                "\"Referrer source\",\"Referrer name\",\"Week\",\"Sessions\"\n"
                    + "\"social\",\"x\",\"2026-10-05\",7\n")
            .read();
    assertThat(exports.facts()).hasSize(1);
    assertThat(exports.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).hasToString("clients/acme/exports/2026-10/sessions.csv");
              assertThat(p.message()).contains("exports/2026-10/g.csv");
            });
  }

  @Test
  void sales_by_referrer_are_revenue_by_source() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Sales by traffic referrer - 2026-10-01 - 2026-10-31.csv",
                "\"Referrer source\",\"Referrer name\",\"Orders\",\"Gross sales\",\"Discounts\","
                    + "\"Returns\",\"Net sales\",\"Shipping\",\"Taxes\",\"Total sales\"\n"
                    + "\"social\",\"facebook\",3,120,-10,-20,90,5,0,95.5\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    WebVisits visits = (WebVisits) exports.facts().get(0);
    assertThat(visits.channel().network()).contains("facebook");
    assertThat(visits.measures().values()).isEqualTo(Map.of("web_revenue", new BigDecimal("95.5")));
    assertThat(visits.period().last()).isEqualTo(LocalDate.of(2026, 10, 31));
  }

  @Test
  void other_reports_are_left_alone() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "c.csv",
                "\"Week\",\"Sessions with cart additions\",\"Sessions that reached"
                    + " checkout\",\"Sessions that completed checkout\"\n")
            .october("d.csv", "\"New or returning customer\",\"Customers\"\n\"New\",4\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.outcome()).isInstanceOf(ReadFile.Ignored.class));
  }

  @Test
  void sessions_without_a_referrer_are_visits_of_which_nobody_knows_the_channel() {
    String week = "\"Week\",\"Online store visitors\",\"Sessions\"\n";
    Exports exports =
        ClientFolder.in(folder)
            .october("w.csv", week + "\"2026-10-05\",5,6\n\"2026-10-12\",7,9\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(visits(exports))
        .containsExactly("2026-10-05 2026-10-11 6", "2026-10-12 2026-10-18 9");
    assertThat(only(exports).facets()).doesNotContain(Facet.CHANNEL, Facet.NETWORK);
  }

  @Test
  void sessions_by_city_add_up() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "c.csv",
                """
                "Session country","Session region","Session city","Week","Online store visitors","Sessions"
                "United Kingdom","England","Leeds","2026-10-05",5,7
                "United Kingdom","England","York","2026-10-05",5,8
                """)
            .read();
    assertThat(visits(exports)).containsExactly("2026-10-05 2026-10-11 15");
  }

  @Test
  void a_period_that_sessions_are_compared_with_is_not_read() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "b.csv",
                "\"Month\",\"Online store visitors\",\"Sessions\",\"Month (previous_year)\",\"Online"
                    + " store visitors (previous_year)\",\"Sessions (previous_year)\",\"Online store"
                    + " visitors (previous_year) \",\"Sessions (previous_year) \"\n"
                    + "\"2026-10-01\",50,60,\"2025-10-01\",40,50,25.0,20.0\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(visits(exports)).containsExactly("2026-10-01 2026-10-31 60");
  }

  private static List<String> visits(Exports exports) {
    return exports.facts().stream()
        .map(
            f ->
                f.period().first()
                    + " "
                    + f.period().last()
                    + " "
                    + f.measures().of("visits").orElseThrow())
        .toList();
  }

  @Test
  void newer_sales_by_order_know_the_source_by_referrer_or_by_utm() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "Total sales by referrer - 2026-10-01 - 2026-10-31.csv",
                """
                "Month","Order ID","Order payment status","Order referrer source","Line item ID","Total sales (last click)"
                "2026-10-01","555","paid","social","1",20.50
                "2026-10-01","555","paid","social","2",-0.25
                """)
            .file(
                "exports/2026-09/utm.csv",
                """
                "Month","Order ID","UTM campaign source","Total sales (last click)"
                "2026-09-01","440","instagram",7.10
                """)
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(
            f ->
                ((WebVisits) f).channel().group()
                    + " "
                    + f.period().first()
                    + " "
                    + f.measures().of("web_revenue").orElseThrow())
        .containsExactly("social 2026-09-01 7.1", "social 2026-10-01 20.25");
  }

  @Test
  void sessions_without_a_referrer_give_way_to_those_that_name_it() {
    String all = "\"Week\",\"Online store visitors\",\"Sessions\"\n\"2026-10-05\",9,10\n";
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "a.csv",
                "\"Referrer source\",\"Referrer name\",\"Week\",\"Sessions\"\n"
                    + "\"social\",\"x\",\"2026-10-05\",7\n\"\",\"\",\"2026-10-05\",3\n")
            .october("z.csv", all + "\"2026-10-12\",11,12\n")
            .read();
    assertThat(visits(exports))
        .containsExactly(
            "2026-10-05 2026-10-11 7", "2026-10-05 2026-10-11 3", "2026-10-12 2026-10-18 12");
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.place()).hasToString("clients/acme/exports/2026-10/z.csv"));
  }

  @Test
  void orders_of_two_shops_that_have_the_same_number_are_two_and_an_order_told_again_is_one() {
    Exports exports =
        ClientFolder.in(folder)
            .file(
                "exports/2026-09/uk.csv",
                ORDERS
                    + "\n"
                    + order("#1001", "2026-09-03 09:00:00 +0100", "paid", "100.00", "0.00")
                    + order("#1002", "2026-09-04 09:00:00 +0100", "paid", "20.00", "0.00"))
            .october(
                "uk/orders_export.csv",
                ORDERS
                    + "\n"
                    + order(
                        "#1002", "2026-09-04 09:00:00 +0100", "partially_refunded", "20.00", "5.00")
                    + order("#1003", "2026-10-05 09:00:00 +0100", "paid", "30.00", "0.00"))
            .october(
                "us/orders_export.csv",
                ORDERS
                    + "\n"
                    + order("#1001", "2026-10-03 09:00:00 -0400", "paid", "7.00", "0.00")
                    + order("#1002", "2026-10-04 09:00:00 -0400", "paid", "8.00", "0.00"))
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts())
        .extracting(fact -> (Sale) fact)
        .extracting(sale -> sale.id() + " " + sale.closed() + " " + sale.amount().orElseThrow())
        .containsExactly(
            "#1001 2026-09-03 100",
            "#1002 2026-09-04 15",
            "#1003 2026-10-05 30",
            "#1001 2026-10-03 7",
            "#1002 2026-10-04 8");
  }
}
