package dev.headway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.input.Problem;
import dev.headway.input.Problems;
import dev.headway.model.Brand;
import dev.headway.model.ExchangeRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyTest {

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void readsNameAndDefaults() {
    Agency agency = read(SmallAgency.AGENCY).orElseThrow();

    assertThat(agency.name()).isEqualTo("Lantern & Loom");
    assertThat(agency.defaults().language()).isEqualTo(Locale.UK);
    assertThat(agency.defaults().currency()).isEqualTo(Currency.getInstance("GBP"));
    assertThat(agency.defaults().zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(agency.defaults().brand().colour()).hasToString("#1F4E79");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void readsWhetherCommentaryIsWanted() {
    assertThat(read(SmallAgency.AGENCY).orElseThrow().wantsWords()).isTrue();
    assertThat(read(SmallAgency.AGENCY + "commentary: optional\n").orElseThrow().wantsWords())
        .isFalse();

    assertThat(read(SmallAgency.AGENCY + "commentary: no\n")).isEmpty();
    assertThat(problems.list())
        .singleElement()
        .asString()
        .endsWith(
            "'no' is not a word for whether commentary is wanted\n"
                + "    Write 'required' or 'optional'.");
  }

  @Test
  void readsDatedRatesThatClientsFilesFallBackOn() {
    String rates =
        "rates:\n  - {from: 2026-10-01, currency: EUR, to: GBP, rate: 0.8712, source: ECB}\n";
    Agency agency = read(SmallAgency.AGENCY + rates).orElseThrow();

    assertThat(agency.defaults().rates())
        .containsExactly(
            new ExchangeRate(
                LocalDate.of(2026, 10, 1),
                Currency.getInstance("EUR"),
                Currency.getInstance("GBP"),
                new BigDecimal("0.8712"),
                "ECB"));
  }

  @Test
  void refusesARateThatIsNone() {
    String rates =
        "rates:\n  - {from: 2026-10-01, currency: EUR, to: GBP, rate: 87%, source: ECB}\n";
    assertThat(read(SmallAgency.AGENCY + rates)).isEmpty();

    assertThat(texts())
        .containsExactly(
            "agency.yaml:9:54: '87%' is not a rate between two currencies\n"
                + "    Write, for example:   0.8712, with a decimal point");
  }

  @Test
  void takesTheHouseColourWhereTheAgencyNamesNone() {
    Agency agency = read(SmallAgency.AGENCY.replaceAll("(?s)brand:.*", "")).orElseThrow();

    assertThat(agency.defaults().brand()).isEqualTo(Brand.HOUSE);
  }

  @Test
  void saysWhatToWriteForEveryMissingKeyAtOnce() {
    assertThat(read("defaults: {language: en-GB}\n")).isEmpty();

    assertThat(texts())
        .containsExactly(
            "agency.yaml:1:1: the key 'name' is missing\n"
                + "    Write, for example:   name: Brightwater Studio",
            "agency.yaml:1:11: the key 'currency' is missing\n"
                + "    Write, for example:   currency: GBP",
            "agency.yaml:1:11: the key 'timeZone' is missing\n"
                + "    Write, for example:   timeZone: Europe/London");
  }

  @Test
  void namesTheNearestKeyForAnUnknownOne() {
    assertThat(read(SmallAgency.AGENCY.replace("timeZone:", "timezone:"))).isEmpty();

    assertThat(texts())
        .contains("agency.yaml:5:3: unknown key 'timezone'\n    Did you mean 'timeZone'?");
  }

  @Test
  void refusesAnOffsetBecauseItIsWrongForHalfOfTheYear() {
    assertThat(read(SmallAgency.AGENCY.replace("Europe/London", "\"+01:00\""))).isEmpty();

    assertThat(texts()).singleElement().asString().startsWith("agency.yaml:5:13: '+01:00' is not");
  }

  @Test
  void refusesValuesThatMeanNothing() {
    String bad =
        SmallAgency.AGENCY
            .replace("en-GB", "British English")
            .replace("GBP", "pounds")
            .replace("#1F4E79", "blue");
    assertThat(read(bad)).isEmpty();

    assertThat(texts())
        .anyMatch(text -> text.startsWith("agency.yaml:3:13: 'British English' is not a language"))
        .anyMatch(text -> text.startsWith("agency.yaml:4:13: 'pounds' is not a currency"))
        .anyMatch(text -> text.startsWith("agency.yaml:7:11: 'blue' is not a colour"))
        .hasSize(3);
  }

  @Test
  void refusesALanguageThatThereAreNoWordsFor() {
    assertThat(read(SmallAgency.AGENCY.replace("en-GB", "sv-SE"))).isEmpty();

    assertThat(texts())
        .containsExactly(
            "agency.yaml:3:13: there are no words for the language 'sv-SE'\n"
                + "    Documents can be written in: de, en, es, fr, it, nl, pt, with any country behind it, such as en-GB.");
  }

  @Test
  void takesALanguageThatTheAgencyTranslated() throws IOException {
    Files.createDirectories(folder.resolve("messages"));
    Files.writeString(folder.resolve("messages/report_sv.properties"), "label.goals=Mål");

    assertThat(read(SmallAgency.AGENCY.replace("en-GB", "sv-SE"))).isPresent();
    assertThat(read(SmallAgency.AGENCY.replace("en-GB", "da-DK"))).isEmpty();
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("written in: de, en, es, fr, it, nl, pt, sv, with");
  }

  private Optional<Agency> read(String text) {
    Path file = folder.resolve("agency.yaml");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Agency.read(file, "agency.yaml", new Languages(Optional.of(folder)), problems);
  }

  private List<String> texts() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
