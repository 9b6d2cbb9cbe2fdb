package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * A client's month.
 *
 * @param language of the document, as a tag such as {@code en-GB}
 * @param title of the document
 * @param agency who prepared it
 * @param client whom it is for
 * @param month such as {@code October 2026}
 * @param foot the line at the foot of every page
 * @param ownFoot the agency's words below it; empty for none
 * @param paper {@code A4} or {@code Letter}
 * @param logo whether there is a logo; a template shows it as the image {@code logo}
 * @param theme the colours
 * @param summary the first page
 * @param goals a page for each goal
 * @param quarters the next four quarters; missing where no goal has one
 * @param returns what was spent and what came back; missing where nothing is known of it
 * @param customers how they were helped, and what they said; missing where nothing is known of it
 * @param content what people passed on; missing where no posts are known
 * @param channels each network in its own words; missing where none has told anything
 * @param closing the last page
 */
public record ReportView(
    String language,
    String title,
    String agency,
    String client,
    String month,
    String foot,
    String ownFoot,
    String paper,
    boolean logo,
    ThemeView theme,
    SummaryView summary,
    List<GoalView> goals,
    Optional<QuartersView> quarters,
    Optional<ReturnView> returns,
    Optional<CustomersView> customers,
    Optional<ContentView> content,
    Optional<ChannelsView> channels,
    ClosingView closing) {

  /** Copies the list. */
  public ReportView {
    goals = List.copyOf(goals);
  }
}
