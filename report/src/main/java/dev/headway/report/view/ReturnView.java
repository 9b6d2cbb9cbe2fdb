package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * What was spent, and what came back, with social as one part of the whole marketing.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line a second sentence; empty for none
 * @param density 0 when there is room, up to 3 when the page has to be closer
 * @param strip the numbers to look at first: spent, came back, return, cost for each lead
 * @param money what was spent and came back, network by network; missing where neither is known
 * @param leadCost what each lead cost, month by month; missing where no two months are known
 * @param costs what the months cost, by kind; missing where nothing is known of them
 * @param reach targets that lie outside what is usual
 * @param mix social beside the other channels; missing where no other is known
 * @param ways paid, organic and said by customers, beside each other; missing where none is known
 * @param reported what advertising networks count for themselves; missing where none does
 * @param notes open deals, other currencies, marks
 */
public record ReturnView(
    String head,
    String headline,
    String line,
    int density,
    List<Big> strip,
    Optional<MoneyView> money,
    Optional<LeadCostView> leadCost,
    Optional<CostsView> costs,
    List<Clause> reach,
    Optional<MixView> mix,
    Optional<WaysView> ways,
    Optional<ReportedView> reported,
    List<String> notes) {

  /** Copies the lists. */
  public ReturnView {
    strip = List.copyOf(strip);
    reach = List.copyOf(reach);
    notes = List.copyOf(notes);
  }

  /**
   * A large number.
   *
   * @param label over it
   * @param value the number, or why there is none
   * @param size {@code large}, {@code small} for many digits, or {@code words}
   * @param notes under it, a line each
   */
  public record Big(String label, String value, String size, List<String> notes) {

    /** Copies the list. */
    public Big {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A clause that carries the message, and the rest of it.
   *
   * @param lead the clause
   * @param rest what follows; may be empty
   */
  public record Clause(String lead, String rest) {}

  /**
   * Bars of money on one scale: as long for a pound that was spent as for one that came back.
   *
   * @param spentAt where the bars of what was spent begin
   * @param backAt where the bars of what came back begin
   * @param split where the one side ends and the other begins
   * @param month such as {@code October 2026}
   * @param lastYear such as {@code October 2025}
   * @param withLastYear whether any row has a bar of it
   * @param withPlan whether any row has a bar of the plan
   * @param changeHead over the changes
   * @param rows a row for each network and each other cost
   * @param more what is in no row of its own; empty for nothing
   */
  public record MoneyView(
      double spentAt,
      double backAt,
      double split,
      String month,
      String lastYear,
      boolean withLastYear,
      boolean withPlan,
      String changeHead,
      List<MoneyRow> rows,
      String more) {

    /** Copies the list. */
    public MoneyView {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What was spent on one thing, and what came back.
   *
   * @param name of the network or the cost
   * @param note under it; empty for none
   * @param spent what was spent
   * @param back what came back
   * @param change what came back against the plan, or against the year before; empty for none
   */
  public record MoneyRow(
      String name, String note, BarsView spent, BarsView back, ChangeView change) {}

  /**
   * An amount and what it is compared with.
   *
   * @param zero where zero lies
   * @param actual the month's bar
   * @param plan the plan's, drawn as an outline
   * @param lastYear that of the year before
   * @param labelAt where the text begins
   * @param label the amount, or in words why there is none
   * @param words whether the text is words
   * @param alt what the drawing shows beside that text, in words; empty for nothing
   */
  public record BarsView(
      double zero,
      Optional<Stretch> actual,
      Optional<Stretch> plan,
      Optional<Stretch> lastYear,
      double labelAt,
      String label,
      boolean words,
      String alt) {}

  /**
   * A stretch of a scale.
   *
   * @param from its left or upper end
   * @param width how long it is
   */
  public record Stretch(double from, double width) {}

  /**
   * What each lead cost, over months.
   *
   * @param title over the chart
   * @param note under the title
   * @param chart the line
   */
  public record LeadCostView(String title, String note, LineChartView chart) {}

  /**
   * What months cost, in bars of their kinds one on the other.
   *
   * @param title over the chart
   * @param note under the title; empty for none
   * @param height of the plot in points; labels were moved apart for this height
   * @param grid the horizontal lines
   * @param months below the axis
   * @param columns a bar for each month
   * @param labels of the kinds, at the last bar
   * @param alt what the drawing shows, in words
   */
  public record CostsView(
      String title,
      String note,
      double height,
      List<LineChartView.Grid> grid,
      List<LineChartView.MonthMark> months,
      List<Column> columns,
      List<KindLabel> labels,
      String alt) {

    /** Copies the lists. */
    public CostsView {
      grid = List.copyOf(grid);
      months = List.copyOf(months);
      columns = List.copyOf(columns);
      labels = List.copyOf(labels);
    }
  }

  /**
   * A month's bar.
   *
   * @param x its middle
   * @param width how wide it is
   * @param parts from the ground up
   * @param partial whether something that was paid is not known
   */
  public record Column(double x, double width, List<Layer> parts, boolean partial) {

    /** Copies the list. */
    public Column {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A kind of cost in a bar.
   *
   * @param kind {@code media}, {@code fees}, {@code production} or {@code other}
   * @param y its upper end
   * @param height how high it is
   */
  public record Layer(String kind, double y, double height) {}

  /**
   * The name of a kind of cost, at the last bar.
   *
   * @param y the middle of its part
   * @param labelY where it stands, so that no two overlap
   * @param text its name and amount
   * @param kind as in the bars
   */
  public record KindLabel(double y, double labelY, String text, String kind) {}

  /**
   * Social as one part of the whole marketing.
   *
   * @param title what part it has
   * @param spent what is known to be spent, over that column
   * @param leads all leads, over that column
   * @param revenue all revenue, over that column
   * @param rows social first, the others by what they brought
   * @param notes what is not known, and who the others are
   */
  public record MixView(
      String title,
      String spent,
      String leads,
      String revenue,
      List<MixRow> rows,
      List<String> notes) {

    /** Copies the lists. */
    public MixView {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A channel.
   *
   * @param name of it
   * @param social whether it is social, which is drawn in the client's hue
   * @param spent what was spent
   * @param leads its part of the leads
   * @param revenue its part of the revenue
   * @param returned its return, or why there is none
   */
  public record MixRow(
      String name,
      boolean social,
      BarsView spent,
      BarsView leads,
      BarsView revenue,
      PlanView.Cell returned) {}

  /**
   * Different ways to see what came through social. They answer different questions and are never
   * added.
   *
   * @param title over the table
   * @param head the names of its columns
   * @param rows paid, organic, and what is not told which
   * @param said what customers say themselves, a sentence for each survey
   * @param note why they are never added
   */
  public record WaysView(
      String title, List<String> head, List<PlanView.Row> rows, List<String> said, String note) {

    /** Copies the lists. */
    public WaysView {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
      said = List.copyOf(said);
    }
  }

  /**
   * What advertising networks count for themselves.
   *
   * @param title over the table
   * @param head the names of its columns
   * @param rows a row for each network
   * @param note why it stands apart
   */
  public record ReportedView(
      String title, List<String> head, List<PlanView.Row> rows, String note) {

    /** Copies the lists. */
    public ReportedView {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }
}
