package dev.headway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts of tools whose files nobody has seen, and a file that is none. */
class ToolPostsTest {

  @TempDir Path folder;

  @Test
  void posts_of_a_tool_that_names_their_network() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "posts.csv",
                "Date,Network,Type,Text,Link,Clicks,Likes,Comments,Reach\n"
                    + "2026-10-03 10:00,Instagram,image,Hello,https://www.instagram.com/p/Cabc/,5,6,7,\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.network()).isEqualTo("instagram");
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(post.measures().of("post_link_clicks")).contains(new BigDecimal("5"));
    assertThat(post.measures().of("post_reach")).isEmpty();
  }

  @Test
  void a_spanish_list_of_metricool_writes_points_between_thousands() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "instagram/publicaciones.csv",
                "Fecha;Tipo;Texto;URL;Impresiones;Alcance;Me gusta;Comentarios;Guardados\n"
                    + "03/10/2026 10:00;Foto;Hola;https://www.instagram.com/p/Cabc/;1.234;900;6;7;8\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.network()).isEqualTo("instagram");
    assertThat(post.published()).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(post.measures().of("post_impressions")).contains(new BigDecimal("1234"));
  }

  @Test
  void without_a_folder_nobody_knows_the_network_of_a_list_that_does_not_say_it() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "p.csv",
                "Fecha;Texto;URL;Alcance;Me gusta;Comentarios\n03/10/2026;Hola;https://e.org/1;1;1;1\n")
            .read();
    assertThat(exports.facts()).isEmpty();
    assertThat(exports.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("does not say which network"));
  }

  @Test
  void a_file_to_upload_to_buffer_holds_no_results() {
    Exports exports =
        ClientFolder.in(folder)
            .october("a.csv", "Text,Date,Time,Profile\nHello,2026-10-03,10:00,acme\n")
            .october("b.csv", "Text,Link,Image,Scheduled Date\nHello,,,2026-10-03 10:00\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.files())
        .hasSize(2)
        .allSatisfy(
            f ->
                assertThat(((ReadFile.Ignored) f.outcome()).reason())
                    .contains("to be scheduled, and no results"));
  }

  @Test
  void posts_of_a_tool_that_does_not_name_the_network_are_of_the_one_that_their_folder_names() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "instagram/later.csv",
                "Posted At,Caption,Media Type,Permalink,Likes,Comments,Saves,Reach,Engagement Rate\n"
                    + "2026-10-03 10:00,Hello,IMAGE,https://www.instagram.com/p/Cabc/,6,7,8,\"1,009\",1.2%\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    Post post = (Post) exports.facts().get(0);
    assertThat(post.network()).isEqualTo("instagram");
    assertThat(post.measures().of("post_reach")).contains(new BigDecimal("1009"));
  }

  @Test
  void counts_have_no_fractions_so_a_point_before_three_digits_stands_between_thousands() {
    Exports exports =
        ClientFolder.in(folder)
            .october(
                "m.csv",
                "Network;Date;Type;Content;URL;Impressions;Likes;Comments\n"
                    + "Instagram;31/10/2026 10:00;IMAGE;Hola;https://www.instagram.com/p/Cabc/;1.234;6;7\n")
            .read();
    assertThat(exports.problems()).isEmpty();
    assertThat(exports.facts().get(0).measures().of("post_impressions"))
        .contains(new BigDecimal("1234"));
  }
}
