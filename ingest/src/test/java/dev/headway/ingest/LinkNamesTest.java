package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkNamesTest {

  private static final List<String> BEGINNINGS =
      List.of(
          "https://www.facebook.com/acme/posts/",
          "https://www.facebook.com/acme/posts/title-2/",
          "https://www.facebook.com/1001_",
          "https://www.facebook.com/permalink.php?story_fbid=2002&id=",
          "https://x.com/acme/status/",
          "https://x.com/acme/status/12/photo/",
          "https://www.instagram.com/p/C",
          "https://www.linkedin.com/feed/update/urn:li:share:",
          "https://example.org/post/",
          "http://example.org/?v=",
          " ",
          "");
  private static final List<String> ENDS = List.of("1", "12", "3", "100000000000007", "", "x", "/");

  @Test
  void what_is_found_is_what_is_found_without_the_address_before() {
    LinkNames names = new LinkNames();
    Random random = new Random(4);
    String beginning = "";
    for (int i = 0; i < 20_000; i++) {
      if (random.nextInt(3) == 0) {
        beginning = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
      }
      String link = beginning + ENDS.get(random.nextInt(ENDS.size()));
      assertThat(names.of(link)).as(link).isEqualTo(Permalink.of(link));
    }
  }

  @Test
  void digits_that_only_look_like_the_name_are_not_taken_for_it() {
    LinkNames names = new LinkNames();
    assertThat(names.of("https://x.com/acme/status/12/photo/12")).contains("12");
    assertThat(names.of("https://x.com/acme/status/12/photo/3")).contains("12");
  }
}
