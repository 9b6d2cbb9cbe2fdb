package dev.headway.report;

import java.util.List;

/**
 * What the page shows on which an agency looks at its messages before they are sent.
 *
 * @param agency its name
 * @param month of the messages, such as {@code 2026-10}
 * @param test the address of the one who tries messages out; empty in earnest
 * @param messages in the order in which they are shown
 */
public record OutboxPage(String agency, String month, String test, List<Message> messages) {

  /** Copies the list. */
  public OutboxPage {
    messages = List.copyOf(messages);
  }

  /**
   * A message.
   *
   * @param id by which it is sent
   * @param client the client's id
   * @param language of it, such as {@code fr-FR}
   * @param revision of its documents, from 1
   * @param corrects whether it takes the place of what one of its recipients has
   * @param from who sends it
   * @param replyTo whom people answer
   * @param subject its subject
   * @param file where it lies, as seen from the page
   * @param html its body, with its pictures in it
   * @param copies who gets it, and what became of it
   * @param documents that come with it
   */
  public record Message(
      String id,
      String client,
      String language,
      int revision,
      boolean corrects,
      String from,
      String replyTo,
      String subject,
      String file,
      String html,
      List<Copy> copies,
      List<String> documents) {

    /** Copies the lists. */
    public Message {
      copies = List.copyOf(copies);
      documents = List.copyOf(documents);
    }
  }

  /**
   * One recipient's copy.
   *
   * @param to name and address
   * @param state in words
   */
  public record Copy(String to, String state) {}
}
