package dev.headway.report;

import dev.headway.model.Client;
import dev.headway.model.Goal;
import dev.headway.model.GoalScore;
import dev.headway.model.Scorecard;
import dev.headway.report.EmailRequest.Attachment;
import dev.headway.report.EmailRequest.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Messages about invented clients. */
final class Emails {

  static final Attachment PDF = new Attachment("alder-bikes-2026-10.pdf", Kind.PDF, 412_345);
  static final Attachment WORKBOOK =
      new Attachment("alder-bikes-2026-10.xlsx", Kind.WORKBOOK, 1_842_345);

  /** The usual one: two people, both documents. */
  static final EmailRequest USUAL =
      new EmailRequest(
          List.of("Ines Duarte", "Tom Reed"),
          "Marta Lindqvist",
          List.of(PDF, WORKBOOK),
          false,
          1,
          false);

  private Emails() {}

  static EmailContent of(Scorecard card) {
    return of(card, USUAL);
  }

  static EmailContent of(Scorecard card, EmailRequest request) {
    return of(card, request, Optional.empty());
  }

  static EmailContent of(Scorecard card, EmailRequest request, Optional<Path> overrides) {
    return new ClientReport("Brightwater Studio", overrides).email(card, request);
  }

  /** The HTML as a tree, which shows that every element is closed. */
  static Document tree(EmailContent email) {
    String doctype = "<!DOCTYPE html>\n";
    if (!email.html().startsWith(doctype)) {
      throw new AssertionError("the message begins with " + email.html().substring(0, 20));
    }
    return Xhtml.parse(email.html().substring(doctype.length()), "message");
  }

  static List<Element> all(EmailContent email, String name) {
    NodeList found = tree(email).getElementsByTagName(name);
    Element[] elements = new Element[found.getLength()];
    Arrays.setAll(elements, i -> (Element) found.item(i));
    return List.of(elements);
  }

  /** What the HTML says, with single blanks. */
  static String said(EmailContent email) {
    return tree(email)
        .getElementsByTagName("body")
        .item(0)
        .getTextContent()
        .replaceAll("[\\s\u00A0\u200C]+", " ");
  }

  /** The same scorecard of a client of another name. */
  static Scorecard named(Scorecard card, String name) {
    return with(card, "client", with(card.client(), "name", name));
  }

  static Scorecard of(Scorecard card, Client client) {
    return with(card, "client", client);
  }

  /** The same goal by another name. */
  static GoalScore named(GoalScore score, String name) {
    Goal goal = with(score.goal(), "name", name);
    return Altered.with(score, goal);
  }

  /** A record with one component other than it was. */
  static <R extends Record> R with(R record, String name, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < values.length; i++) {
        boolean isChanged = components[i].getName().equals(name);
        values[i] = isChanged ? value : components[i].getAccessor().invoke(record);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      Constructor<R> constructor = (Constructor<R>) record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
