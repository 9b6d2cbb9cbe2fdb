package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermalinkTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.instagram.com/p/Cab_c-1/, http://instagram.com/acme/reel/Cab_c-1?igsh=x",
    "https://twitter.com/acme/status/184, https://x.com/i/web/status/184?s=20",
    "https://www.youtube.com/watch?v=dQw4&t=1s, https://youtu.be/dQw4",
    "https://www.youtube.com/shorts/dQw4, https://m.youtube.com/watch?feature=x&v=dQw4",
    "https://www.tiktok.com/@acme/video/770, https://m.tiktok.com/@acme/video/770?lang=en",
    "https://www.threads.net/@acme/post/Dx1, https://www.threads.com/t/Dx1",
    "https://www.linkedin.com/feed/update/urn:li:activity:719, "
        + "https://linkedin.com/posts/acme_hello-activity-719-abcd",
    "https://www.facebook.com/acme/posts/2002, https://www.facebook.com/permalink.php?story_fbid=2002&id=1",
    "https://www.facebook.com/1001_2002, https://m.facebook.com/acme/videos/title/2002/",
    "https://example.org/Post/, http://www.example.org/post?utm_source=x"
  })
  void the_same_post_however_its_address_is_written(String one, String other) {
    assertThat(Permalink.of(one)).isPresent().isEqualTo(Permalink.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.instagram.com/p/Caaa/, https://www.instagram.com/p/Cbbb/",
    "https://x.com/acme/status/184, https://x.com/acme/status/1840",
    "https://www.facebook.com/acme/posts/2002, https://www.facebook.com/acme/posts/2003"
  })
  void other_posts_are_others(String one, String other) {
    assertThat(Permalink.of(one)).isNotEqualTo(Permalink.of(other));
  }
}
