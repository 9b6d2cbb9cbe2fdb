package dev.headway.report;

import dev.headway.ingest.Metric.Unit;
import dev.headway.model.ChannelScore;
import dev.headway.model.Figure;
import dev.headway.model.ReturnScore;
import dev.headway.report.view.ReturnView.MixView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Social as one part of the whole marketing: what each channel cost and brought. */
final class MarketingMix {

  private final Language language;
  private final List<MixChannel> channels;
  private final Optional<ChannelScore> all;

  MarketingMix(Language language, ReturnScore returns) {
    this.language = language;
    this.all = returns.all().stream().findFirst();
    this.channels = MixChannel.of(returns, new ChannelNames(language));
  }

  /**
   * The table; empty where social is not known, or nothing else is.
   *
   * @param most so many channels have a row, if no more than a tenth hides in others
   */
  Optional<MixView> view(int most) {
    if (channels.size() < 2 || !channels.get(0).isSocial()) {
      return Optional.empty();
    }
    Small<MixChannel> split =
        Small.of(channels, most, List.of(MixChannel::cost, MixChannel::leads, MixChannel::revenue));
    List<MixChannel> rows = new ArrayList<>(split.shown());
    if (!split.hidden().isEmpty()) {
      String others = language.say("return.others", "count", split.hidden().size());
      rows.add(MixChannel.together(others, split.hidden()));
    }
    return Optional.of(
        new MixView(
            title(),
            spent(),
            all.map(a -> language.figure(a.month().leads(), Unit.COUNT)).orElse(""),
            all.map(a -> language.figure(a.month().revenue(), Unit.MONEY)).orElse(""),
            new MixRows(language, channels, rows).views(),
            notes(split.hidden())));
  }

  /** What is known to be spent; nothing where only social's cost is known. */
  private String spent() {
    List<Figure> known = channels.stream().map(MixChannel::cost).filter(Figure::isKnown).toList();
    return known.size() < 2 ? "" : language.figure(Sums.of(known), Unit.MONEY);
  }

  /** Social's parts, in so far as they are known; the spend only where another's is known. */
  private String title() {
    MixChannel social = channels.get(0);
    List<String> brought = new ArrayList<>();
    social.part(channels, MixChannel::leads).ifPresent(p -> brought.add(say("leads", p)));
    social.part(channels, MixChannel::revenue).ifPresent(p -> brought.add(say("revenue", p)));
    if (brought.isEmpty()) {
      return language.say("return.mix.title");
    }
    String told = language.list(brought);
    return social
        .part(channels, MixChannel::cost)
        .filter(part -> !spent().isEmpty())
        .map(part -> language.say("return.mix.took", "share", share(part), "brought", told))
        .orElseGet(() -> language.say("return.mix.brought", "brought", told));
  }

  private String say(String what, BigDecimal part) {
    return language.say("return.mix.part." + what, "share", share(part));
  }

  private String share(BigDecimal part) {
    return language.numbers().value(part, Unit.SHARE);
  }

  private List<String> notes(List<MixChannel> hidden) {
    List<String> notes = new ArrayList<>();
    if (channels.stream().anyMatch(c -> !c.isSocial() && !c.cost().isKnown())) {
      notes.add(language.say("return.mix.costs"));
    }
    if (!hidden.isEmpty()) {
      List<String> names = hidden.stream().map(MixChannel::name).toList();
      notes.add(language.say("return.mix.others", "names", language.list(names)));
    }
    return notes;
  }
}
