package dev.headway.samples.alder;

import dev.headway.samples.Column;
import dev.headway.samples.Csv;
import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Times;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Instagram's content export, with the posts of partners that the client shared. */
final class InstagramPosts {
  private record Account(String id, String user, String name) {}

  private static final Account OURS = new Account("17841990000412345", "alderbikes", "Alder Bikes");
  private static final Account PARTNER =
      new Account("17841990000498765", "fern.and.fork.example", "Fern & Fork Café");

  /** Lifetime figures; reach and follows are kept from those who did not publish the post. */
  private record Figures(
      int views,
      Optional<Integer> reach,
      int likes,
      int shares,
      int comments,
      int saves,
      Optional<Integer> follows) {}

  private record InstagramPost(
      String id,
      Account account,
      String type,
      String caption,
      LocalDateTime published,
      int seconds,
      Optional<Figures> figures) {}

  private InstagramPosts() {}

  static Export of(Month month) {
    Dice dice = Dice.of("instagram", month.month());
    List<Column<InstagramPost>> columns = new ArrayList<>(identity());
    order(month).forEach(name -> columns.add(column(name)));
    Csv csv = new Csv(Csv.Quotes.SPACES, "\n").row(Column.names(columns));
    posts(month, dice).forEach(post -> csv.row(Column.cells(columns, post)));
    return new Export(FacebookPosts.fileName(month, "instagram"), csv.bytesAfterByteOrderMark());
  }

  private static List<InstagramPost> posts(Month month, Dice dice) {
    List<InstagramPost> posts = new ArrayList<>();
    posts.add(post(month, PostPlan.firstMorning(month.month(), dice), 0, OURS, dice));
    for (PostPlan plan : PostPlan.of(month.month(), dice.between(24, 28), dice)) {
      posts.add(post(month, plan, posts.size(), OURS, dice));
    }
    for (int i = 0, n = dice.between(1, 2); i < n; i++) {
      PostPlan plan =
          new PostPlan(
              Times.moment(month.month(), 9, 21, dice),
              "Coffee and a free brake check, this Saturday with @alderbikes ☕🔧",
              false);
      posts.add(dice.below(posts.size()), post(month, plan, posts.size(), PARTNER, dice));
    }
    Collections.swap(posts, 0, 2);
    if (month.is("2026-04")) {
      // Meta knows the post, but could not count.
      posts.add(withoutFigures(posts.remove(posts.size() - 1)));
    }
    return posts;
  }

  private static InstagramPost post(
      Month month, PostPlan plan, int number, Account account, Dice dice) {
    String type =
        plan.film() ? "IG reel" : dice.pick(List.of("IG image", "IG carousel", "IG reel"));
    String id = "18" + (990 + month.number()) + (900 - number) + dice.digits(9);
    int views = dice.between(1_300, 6_800) * (plan.film() ? 3 : 1);
    boolean ours = account.equals(OURS);
    int reach = dice.part(views, 600, 860);
    Figures figures =
        new Figures(
            views,
            ours ? Optional.of(reach) : Optional.empty(),
            dice.part(reach, 22, 61),
            dice.part(reach, plan.film() ? 11 : 2, plan.film() ? 19 : 9),
            dice.part(reach, 1, 6),
            dice.part(reach, plan.film() ? 9 : 2, plan.film() ? 21 : 12),
            ours ? Optional.of(dice.below(7)) : Optional.empty());
    int seconds = type.equals("IG reel") ? dice.between(12, 84) : 0;
    LocalDateTime published = Times.pacific(plan.published());
    return new InstagramPost(
        id, account, type, plan.caption(), published, seconds, Optional.of(figures));
  }

  private static InstagramPost withoutFigures(InstagramPost post) {
    return new InstagramPost(
        post.id(),
        post.account(),
        post.type(),
        post.caption(),
        post.published(),
        post.seconds(),
        Optional.empty());
  }

  private static List<Column<InstagramPost>> identity() {
    return List.of(
        new Column<>("Post ID", InstagramPost::id),
        new Column<>("Account ID", post -> post.account().id()),
        new Column<>("Account username", post -> post.account().user()),
        new Column<>("Account name", post -> post.account().name()),
        new Column<>("Description", InstagramPost::caption),
        new Column<>("Duration (sec)", post -> String.valueOf(post.seconds())),
        new Column<>("Publish time", post -> post.published().format(Times.META)),
        new Column<>("Permalink", InstagramPosts::link),
        new Column<>("Post type", InstagramPost::type),
        new Column<>("Data comment", InstagramPosts::comment),
        new Column<>("Date", post -> post.figures().isPresent() ? "Lifetime" : "-"));
  }

  private static String link(InstagramPost post) {
    String kind = post.type().equals("IG reel") ? "reel" : "p";
    return "https://www.instagram.com/" + kind + "/EX" + post.id().substring(9) + "/";
  }

  private static String comment(InstagramPost post) {
    return post.figures().isPresent() ? "" : "An error occurred while computing metrics.";
  }

  /** The figures move about: Instagram has no order that lasts. */
  private static List<String> order(Month month) {
    if (!month.from("2025-12")) {
      return List.of("Views", "Reach", "Likes", "Shares", "Comments", "Saves", "Follows");
    }
    if (month.is("2026-03")) {
      return List.of("Views", "Likes", "Shares", "Comments", "Saves", "Reach", "Follows");
    }
    return List.of("Views", "Reach", "Likes", "Shares", "Follows", "Comments", "Saves");
  }

  private static Column<InstagramPost> column(String name) {
    return switch (name) {
      case "Views" -> figure(name, f -> Optional.of(f.views()));
      case "Reach" -> figure(name, Figures::reach);
      case "Likes" -> figure(name, f -> Optional.of(f.likes()));
      case "Shares" -> figure(name, f -> Optional.of(f.shares()));
      case "Comments" -> figure(name, f -> Optional.of(f.comments()));
      case "Saves" -> figure(name, f -> Optional.of(f.saves()));
      case "Follows" -> figure(name, Figures::follows);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Column<InstagramPost> figure(
      String name, Function<Figures, Optional<Integer>> figure) {
    return new Column<>(
        name, post -> post.figures().flatMap(figure).map(String::valueOf).orElse(""));
  }
}
