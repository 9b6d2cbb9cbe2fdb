package dev.headway.report;

import dev.headway.model.ChannelScore;
import dev.headway.model.Figure;
import dev.headway.model.ReturnScore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A channel's month in the whole marketing.
 *
 * @param name for people
 * @param isSocial whether it is social
 * @param cost what is known to be spent on it
 * @param leads that came through it
 * @param revenue that came through it
 * @param onInvestment its return
 */
record MixChannel(
    String name, boolean isSocial, Figure cost, Figure leads, Figure revenue, Figure onInvestment) {

  /** Social first, then the others; those that cost nothing and brought nothing need no row. */
  static List<MixChannel> of(ReturnScore returns, ChannelNames names) {
    return Stream.concat(
            returns.channels().stream().filter(MixChannel::isSocial),
            returns.channels().stream().filter(c -> !isSocial(c)))
        .map(score -> of(score, names))
        .filter(c -> c.isSocial() || c.isAny())
        .toList();
  }

  private static boolean isSocial(ChannelScore score) {
    return score.id().equals(ReturnFigures.SOCIAL);
  }

  private static MixChannel of(ChannelScore score, ChannelNames names) {
    ChannelScore.Figures month = score.month();
    return new MixChannel(
        names.of(score.id()),
        isSocial(score),
        month.cost(),
        month.leads(),
        month.revenue(),
        month.returnOnInvestment());
  }

  /** Several under one name. */
  static MixChannel together(String name, List<MixChannel> all) {
    Figure cost = Sums.of(all.stream().map(MixChannel::cost).toList());
    Figure revenue = Sums.of(all.stream().map(MixChannel::revenue).toList());
    return new MixChannel(
        name,
        false,
        cost,
        Sums.of(all.stream().map(MixChannel::leads).toList()),
        revenue,
        ReturnFigures.onInvestment(revenue.per(cost)));
  }

  private boolean isAny() {
    return Stream.of(cost, leads, revenue).anyMatch(f -> ReturnFigures.value(f).signum() != 0);
  }

  /** Its part of what all channels have; empty where its own is not known, or they have none. */
  Optional<BigDecimal> part(List<MixChannel> all, Function<MixChannel, Figure> of) {
    BigDecimal whole =
        all.stream().map(of).map(ReturnFigures::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return of.apply(this) instanceof Figure.Known known && whole.signum() > 0
        ? Optional.of(known.value().divide(whole, MathContext.DECIMAL128))
        : Optional.empty();
  }
}
