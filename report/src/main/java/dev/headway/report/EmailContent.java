package dev.headway.report;

import java.util.List;

/**
 * What is said in the message that brings a client's documents.
 *
 * @param subject one line without control characters, of at most 120 characters
 * @param html the body, which refers to pictures only by {@code cid:} and fetches nothing
 * @param text the same as plain text, in lines of 76 columns where words allow it, that end with
 *     {@code \n}
 * @param pictures those that {@code html} refers to, in its order
 */
public record EmailContent(String subject, String html, String text, List<InlinePicture> pictures) {

  /** Copies the list. */
  public EmailContent {
    pictures = List.copyOf(pictures);
  }
}
