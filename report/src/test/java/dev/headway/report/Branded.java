package dev.headway.report;

import dev.headway.model.Brand;
import dev.headway.model.Client;
import dev.headway.model.Paper;
import dev.headway.model.Scorecard;
import java.nio.file.Path;
import java.util.Optional;

/** Scorecards of clients that look different. */
final class Branded {

  private Branded() {}

  static Scorecard on(Paper paper, Scorecard card) {
    return with(paper, card.client().brand(), card);
  }

  static Scorecard with(Brand brand, Scorecard card) {
    return with(card.client().paper(), brand, card);
  }

  static Brand withLogo(Path logo) {
    Brand b = Brand.HOUSE;
    return new Brand(
        b.colour(), b.attention(), Optional.of(logo), b.typeface(), b.coverNote(), b.foot());
  }

  static Brand withFonts(Path regular, Path semibold) {
    Brand b = Brand.HOUSE;
    return new Brand(
        b.colour(),
        b.attention(),
        b.logo(),
        Optional.of(new Brand.Typeface(regular, semibold)),
        b.coverNote(),
        b.foot());
  }

  private static Scorecard with(Paper paper, Brand brand, Scorecard card) {
    Client c = card.client();
    Client client =
        new Client(
            c.id(),
            c.name(),
            c.language(),
            c.currency(),
            c.rates(),
            c.zone(),
            c.fiscalYearStarts(),
            c.strategy(),
            c.responsePromise(),
            c.accounts(),
            c.surveys(),
            c.heardAbout(),
            c.channels(),
            c.themes(),
            c.downloads(),
            c.wonStages(),
            c.lostStages(),
            c.inputs(),
            c.kpis(),
            c.goals(),
            c.dropped(),
            c.costs(),
            paper,
            brand);
    return new Scorecard(
        client,
        card.month(),
        card.goals(),
        card.sources(),
        card.commentary(),
        card.exports(),
        card.findings(),
        card.sections());
  }
}
