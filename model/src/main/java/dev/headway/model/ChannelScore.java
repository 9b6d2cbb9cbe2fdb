package dev.headway.model;

/**
 * One channel of the whole marketing, such as social, search or email.
 *
 * @param id of the group, such as {@code social}, or of the channel, such as {@code paid-social};
 *     empty for all of them
 * @param month in the report's month
 * @param previous in the month before
 * @param lastYear in the same month a year earlier
 * @param yearToDate in the client's year so far
 * @param pipeline the amounts of deals that are open, as last exported, by their first touch
 */
public record ChannelScore(
    String id,
    Figures month,
    Figures previous,
    Figures lastYear,
    Figures yearToDate,
    Figure pipeline) {

  /**
   * What went in and what came back. Leads, sales and revenue are of the channel that the CRM or
   * the shop tracked as the first touch, visits of the channel that web analytics tracked.
   *
   * @param media what was paid for advertising in it
   * @param cost media and, where the channel is social or all, the client's costs as well
   * @param visits visits to the website
   * @param leads people who came forward
   * @param sales deals that were won
   * @param revenue their amounts
   * @param costPerLead cost for each lead
   * @param costPerSale cost for each sale
   * @param returnOnInvestment (revenue - cost) / cost: 1.12 means 2.12 back for 1
   * @param shareOfLeads of all leads
   * @param shareOfRevenue of all revenue
   */
  public record Figures(
      Figure media,
      Figure cost,
      Figure visits,
      Figure leads,
      Figure sales,
      Figure revenue,
      Figure costPerLead,
      Figure costPerSale,
      Figure returnOnInvestment,
      Figure shareOfLeads,
      Figure shareOfRevenue) {}
}
