package dev.headway.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a post's address that is the same wherever it is written: networks and tools write it
 * with and without {@code www.}, tracking parameters and the account's name.
 */
final class Permalink {

  /** What names the post, in the addresses of each network. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(?:twitter|x)\\.com/.*/status(?:es)?/(\\d+)"),
          Pattern.compile("instagram\\.com/(?:[^/]+/)?(?:p|reels?|tv)/([\\w-]+)"),
          Pattern.compile("threads\\.(?:net|com)/(?:[^/]+/)?(?:post|t)/([\\w-]+)"),
          Pattern.compile("tiktok\\.com/.*/(?:video|photo)/(\\d+)"),
          Pattern.compile("youtube\\.com/watch\\?(?:.*&)?v=([\\w-]+)"),
          Pattern.compile("youtube\\.com/(?:shorts|live|embed)/([\\w-]+)"),
          Pattern.compile("youtu\\.be/([\\w-]+)"),
          Pattern.compile("pinterest\\.[a-z.]+/pin/(\\d+)"),
          Pattern.compile("linkedin\\.com/.*(?:activity|share|ugcpost|ugcPost)[:-](\\d+)"),
          Pattern.compile("facebook\\.com/.*(?:story_fbid|fbid|v)=(\\w+)"),
          Pattern.compile("facebook\\.com/.*/(?:posts|videos|reel|photos)/(?:.*/)?(\\w+)"),
          Pattern.compile("facebook\\.com/reel/(\\d+)"),
          Pattern.compile("facebook\\.com/\\d+_(\\d+)"));

  private Permalink() {}

  /** What is the same of the address; empty where there is none. */
  static Optional<String> of(String link) {
    if (link.isBlank()) {
      return Optional.empty();
    }
    String plain = link.strip().replaceFirst("(?i)^https?://(?:www\\.|m\\.|mobile\\.)?", "");
    return NAMES.stream()
        .map(name -> name.matcher(plain))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .or(() -> Optional.of(withoutQuery(plain)));
  }

  private static String withoutQuery(String link) {
    return link.replaceFirst("[?#].*$", "").replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
  }
}
