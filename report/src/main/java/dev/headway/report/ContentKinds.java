package dev.headway.report;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Kinds of posts. What a network calls them is told as it stands; a plain post and a reply are told
 * in the reader's language, since no network has a name for them.
 */
final class ContentKinds {

  private static final Pattern ABBREVIATED = Pattern.compile("(?i)^ig (?=\\p{L})");

  private ContentKinds() {}

  /** The key of the sentence's part that tells of such posts. */
  static String key(String kind) {
    return switch (kind.strip().toLowerCase(Locale.ROOT)) {
      case "post" -> "content.posts.post";
      case "reply" -> "content.posts.reply";
      default -> "content.posts.FORMAT";
    };
  }

  /**
   * What they are called in a table.
   *
   * @param label says the words of a key
   */
  static String name(String kind, UnaryOperator<String> label) {
    return switch (key(kind)) {
      case "content.posts.post" -> label.apply("label.contentPosts");
      case "content.posts.reply" -> label.apply("label.contentReplies");
      default -> Language.capital(named(kind));
    };
  }

  /** As the network names them; of Meta's export without the letters that stand for Instagram. */
  static String named(String kind) {
    return ABBREVIATED.matcher(kind.strip()).replaceFirst("");
  }
}
