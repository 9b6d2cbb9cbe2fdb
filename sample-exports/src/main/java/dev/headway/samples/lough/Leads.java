package dev.headway.samples.lough;

import dev.headway.samples.Dice;
import dev.headway.samples.Export;
import dev.headway.samples.Lines;
import dev.headway.samples.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Salesforce's report of the leads created in the month. */
final class Leads {
  private static final List<String> HEADER =
      List.of(
          "Lead Owner",
          "First Name",
          "Last Name",
          "Company / Account",
          "Email",
          "Lead Source",
          "Lead Status",
          "Created Date",
          "Lead ID");
  private static final List<String> STATUS =
      List.of("Open - Not Contacted", "Working - Contacted", "Closed - Not Converted");

  /** Where buyers come from when not from LinkedIn, in Salesforce's own words. */
  static final List<String> ELSEWHERE =
      List.of("Web", "Web", "Trade Show", "Partner Referral", "Phone Inquiry");

  private record Lead(LocalDate created, List<String> row) {}

  private Leads() {}

  static Export of(Month month) {
    Dice dice = month.dice("leads");
    List<String> sources = new ArrayList<>(Collections.nCopies(month.linkedinLeads(), "LinkedIn"));
    for (int i = 0; i < month.otherLeads(); i++) {
      sources.add(dice.pick(ELSEWHERE));
    }
    List<Lead> leads = new ArrayList<>();
    for (String source : dice.shuffled(sources)) {
      leads.add(lead(month, leads.size(), source, dice));
    }
    leads.sort(Comparator.comparing(Lead::created));
    List<List<String>> lines = new ArrayList<>(List.of(HEADER));
    leads.forEach(lead -> lines.add(lead.row()));
    return Salesforce.report("Leads of the month", month, lines, 12);
  }

  private static Lead lead(Month month, int number, String source, Dice dice) {
    // Somebody on every day of the week: a web form does not rest.
    LocalDate created = month.month().atDay(dice.between(1, month.month().lengthOfMonth()));
    Person person = Person.anybody(dice);
    String company = dice.pick(Lines.of(Leads.class, "companies.txt"));
    return new Lead(
        created,
        List.of(
            dice.chance(50) ? "Orla Fenn" : "Declan Roe",
            person.first(),
            person.last(),
            company,
            person.email(),
            source,
            dice.pick(STATUS),
            Salesforce.day(created),
            "00QEX0000" + month.month().toString().replace("-", "") + (100 + number)));
  }
}
