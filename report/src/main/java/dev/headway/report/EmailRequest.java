package dev.headway.report;

import java.util.List;

/**
 * What a message says beside the scorecard.
 *
 * @param recipients the names of the people who are greeted; none for a greeting without names
 * @param sender who signs: the account manager's name
 * @param attachments the files that come with the message
 * @param workbookLeftOut whether the workbook is not attached, since the message would be too
 *     large; it is still in the PDF
 * @param revision 1, or more for a correction, which replaces what was sent before
 * @param isProtected whether the PDF asks for a password, which was agreed on separately; the
 *     message then tells nothing of what stands in it
 */
public record EmailRequest(
    List<String> recipients,
    String sender,
    List<Attachment> attachments,
    boolean workbookLeftOut,
    int revision,
    boolean isProtected) {

  /** Copies the lists. */
  public EmailRequest {
    if (revision < 1) {
      throw new IllegalArgumentException("revision " + revision);
    }
    recipients = List.copyOf(recipients);
    attachments = List.copyOf(attachments);
  }

  /** What a file is. */
  public enum Kind {
    /** The report. */
    PDF,
    /** The figures behind it. */
    WORKBOOK
  }

  /**
   * A file that comes with a message.
   *
   * @param fileName such as {@code alder-bikes-2026-10.pdf}
   * @param kind what it is
   * @param size in bytes
   */
  public record Attachment(String fileName, Kind kind, long size) {}

  /** Whether it replaces what was sent before. */
  boolean isCorrection() {
    return revision > 1;
  }
}
