package dev.headway.ingest;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields that a format can fill, by kind of fact.
 *
 * @param required without these a row is no fact
 * @param optional the others
 */
record FactFields(List<String> required, List<String> optional) {

  static FactFields of(FactKind kind) {
    return switch (kind) {
      case ACCOUNT_DAY ->
          new FactFields(
              List.of("day"), List.of("network", "account", "account-id", "metric", "value"));
      case ANSWER ->
          new FactFields(
              List.of("day"),
              List.of("id", "satisfaction", "recommendation", "heard-about", "other"));
      case POST, STORY, VIDEO ->
          new FactFields(
              List.of("id", "published"),
              List.of("network", "account", "account-id", "account-name", "type", "text", "link"));
      case AD_SPEND ->
          new FactFields(
              List.of("first", "last"),
              List.of(
                  "network",
                  "account",
                  "account-id",
                  "campaign",
                  "ad-set",
                  "ad",
                  "currency",
                  "channel",
                  "shown-on",
                  "month",
                  "week"));
      case WEB_VISITS ->
          new FactFields(
              List.of("source"), List.of("detail", "campaign", "day", "month", "week", "iso-week"));
      case LEAD ->
          new FactFields(
              List.of("id", "created"),
              List.of("source", "medium", "detail", "campaign", "form", "stage"));
      case SALE ->
          new FactFields(
              List.of("id", "closed"),
              List.of("source", "medium", "detail", "campaign", "stage", "type", "currency"));
      case CONVERSATION ->
          new FactFields(
              List.of("id", "asked"),
              List.of("source", "first-answer", "answered", "solved", "satisfied"));
      case MENTION ->
          new FactFields(List.of("link", "day"), List.of("network", "sentiment", "text", "author"));
      case EVIDENCE ->
          new FactFields(List.of("day", "type"), List.of("network", "words", "who", "link"));
    };
  }

  List<String> all() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }

  /** The fields that say of which days a row is, where the file may say it instead. */
  static List<String> stretch(FactKind kind) {
    return switch (kind) {
      case AD_SPEND -> List.of("first", "month", "week");
      case WEB_VISITS -> List.of("day", "month", "week", "iso-week");
      default -> List.of();
    };
  }

  /** The fields that say on which day a row is, or begins; no kind has two of them. */
  static List<String> first() {
    return List.of("published", "first", "day", "created", "closed", "asked");
  }

  /** The fields that hold days or times. */
  static boolean isDate(String field) {
    return first().contains(field) || List.of("last", "answered", "solved").contains(field);
  }

  /** The fields that hold what somebody wrote: there a lone '-' is what they wrote. */
  static List<String> freeText() {
    return List.of("text", "words");
  }
}
