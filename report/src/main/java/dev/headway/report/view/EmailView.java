package dev.headway.report.view;

import dev.headway.report.view.SummaryView.DecisionView;
import dev.headway.report.view.SummaryView.Movement;
import java.util.List;
import java.util.Optional;

/**
 * The message that brings a client's documents.
 *
 * @param language of the message, as a tag such as {@code en-GB}
 * @param direction in which the language is written: {@code ltr} or {@code rtl}
 * @param subject its line in a list of messages
 * @param preview what such a list shows beside the subject
 * @param agency who sends it
 * @param client whom it is for
 * @param month such as {@code October 2026}
 * @param foot who prepared the report, for whom, and when
 * @param ownFoot the agency's words below it; empty for none
 * @param theme the colours
 * @param greeting with the names of the people it goes to
 * @param opening what is attached, or what is attached instead of what was sent before
 * @param correction whether it replaces what was sent before
 * @param headline the month in one sentence, as on page 1; of a locked report nothing is told: it
 *     is empty, and so are goals, what moved and decisions
 * @param line how many goals have which verdict
 * @param coverNote a few words from the agency; empty for none
 * @param goals a row for each
 * @param legend what the marks of the graphs mean; empty where there is no graph
 * @param notes below the goals, such as what an asterisk means
 * @param moved the largest changes since the month before
 * @param decisions what the client has to decide
 * @param attachments the files
 * @param attachmentNotes where else the workbook is, and how the PDF opens
 * @param answer who reads an answer
 * @param regards the last words before the name
 * @param sender who signs
 */
public record EmailView(
    String language,
    String direction,
    String subject,
    String preview,
    String agency,
    String client,
    String month,
    String foot,
    String ownFoot,
    ThemeView theme,
    String greeting,
    String opening,
    boolean correction,
    String headline,
    String line,
    String coverNote,
    List<EmailGoal> goals,
    String legend,
    List<String> notes,
    List<Movement> moved,
    List<DecisionView> decisions,
    List<EmailAttachment> attachments,
    List<String> attachmentNotes,
    String answer,
    String regards,
    String sender) {

  /** Copies the lists. */
  public EmailView {
    goals = List.copyOf(goals);
    notes = List.copyOf(notes);
    moved = List.copyOf(moved);
    decisions = List.copyOf(decisions);
    attachments = List.copyOf(attachments);
    attachmentNotes = List.copyOf(attachmentNotes);
  }

  /**
   * A goal.
   *
   * @param name of the goal, cut at a word when it is very long
   * @param note under it; empty for none
   * @param value the month's value, or words when there is none
   * @param known whether there is a value
   * @param target the month's target, or words when there is none
   * @param changes the value against its target and against the same month a year earlier; none
   *     without a value
   * @param verdict in a word and a shape
   * @param mark the verdict's shape as a character
   * @param verdictNote what was judged, or why nothing was; empty for none
   * @param picture the bullet graph; missing where there is no value to draw
   */
  public record EmailGoal(
      String name,
      String note,
      String value,
      boolean known,
      String target,
      List<EmailChange> changes,
      VerdictView verdict,
      String mark,
      String verdictNote,
      Optional<EmailPicture> picture) {

    /** Copies the list. */
    public EmailGoal {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A value against another.
   *
   * @param against what it is held against, such as {@code Against target}
   * @param text the difference with its sign and per cent, or that it is withheld and why
   */
  public record EmailChange(String against, String text) {}

  /**
   * A picture in the message.
   *
   * @param id which a template writes as {@code src="cid:..."}
   * @param width in the message's pixels
   * @param height in the message's pixels
   * @param alt what it shows, in words
   */
  public record EmailPicture(String id, int width, int height, String alt) {}

  /**
   * A file.
   *
   * @param name of the file
   * @param what it is, in words
   * @param size such as {@code 184 kB}
   */
  public record EmailAttachment(String name, String what, String size) {}
}
