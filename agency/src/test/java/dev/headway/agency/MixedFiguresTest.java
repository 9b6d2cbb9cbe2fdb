package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.model.MixedDefinitions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixedFiguresTest {

  private static Problem told(List<List<String>> networks) {
    return new MixedFigures(new ClientFolder(Path.of("clients", "acme")))
        .tell(new MixedDefinitions("passed_on", "post_shares", networks));
  }

  @Test
  void a_sum_of_what_is_not_the_same_is_told_with_the_networks_that_are() {
    Problem problem = told(List.of(List.of("x"), List.of("facebook", "instagram")));

    assertThat(problem.message())
        .isEqualTo(
            "'passed_on' has no value, since it would add up 'post_shares' of networks that do not"
                + " mean the same by it: x; facebook and instagram");
    assertThat(problem.advice())
        .endsWith(
            "inputs: {post_shares_of_facebook: {metric: post_shares, where: {network: [facebook,"
                + " instagram]}}}");
  }

  @Test
  void one_network_needs_no_list() {
    assertThat(told(List.of(List.of("x"), List.of("tiktok"))).advice())
        .endsWith("inputs: {post_shares_of_x: {metric: post_shares, where: {network: x}}}");
  }
}
