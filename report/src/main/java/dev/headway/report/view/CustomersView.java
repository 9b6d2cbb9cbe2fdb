package dev.headway.report.view;

import java.util.List;
import java.util.Optional;

/**
 * How customers were helped, and what they said and did.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line a second sentence; empty for none
 * @param density 0 when there is room, up to 3 when the page has to be closer
 * @param care how questions were answered; missing where nobody is known to have asked
 * @param mood what people said, as the listening tool rated it; missing where nothing was rated
 * @param channels how questions were answered where they were asked; missing where that is one
 *     place
 * @param voices what customers said and did by themselves; missing where nothing was logged, or
 *     where they stand on the next page
 * @param lacking what is not known, and which export would bring it
 * @param asked the next page: what customers say when they are asked; missing where nobody was
 */
public record CustomersView(
    String head,
    String headline,
    String line,
    int density,
    Optional<CareView> care,
    Optional<MoodView> mood,
    Optional<PlanView> channels,
    Optional<VoicesView> voices,
    List<String> lacking,
    Optional<AskedView> asked) {

  /** Copies the list. */
  public CustomersView {
    lacking = List.copyOf(lacking);
  }

  /**
   * How questions were answered.
   *
   * @param title over the months
   * @param notes what the months count, and what their signs mean
   * @param chart thirteen months of the share that was answered in time; missing while none has one
   * @param waitsTitle over the waiting times
   * @param waitsNote median and 90th percentile, or why there are none
   * @param waits how long questions waited; missing where that is not known
   */
  public record CareView(
      String title,
      List<String> notes,
      Optional<TrendView> chart,
      String waitsTitle,
      String waitsNote,
      Optional<WaitsView> waits) {

    /** Copies the list. */
    public CareView {
      notes = List.copyOf(notes);
    }
  }

  /**
   * What people said, as the listening tool rated it.
   *
   * @param title which way it went
   * @param formula in words
   * @param numbers the same with the month's numbers; empty when one of them is missing
   * @param notes what signs in the chart mean
   * @param chart thirteen months
   */
  public record MoodView(
      String title, String formula, String numbers, List<String> notes, TrendView chart) {

    /** Copies the list. */
    public MoodView {
      notes = List.copyOf(notes);
    }
  }

  /**
   * What customers say when they are asked.
   *
   * @param head the running head
   * @param headline the page's message in one sentence
   * @param line a second sentence; empty for none
   * @param density 0 when there is room, up to 3 when the page has to be closer
   * @param voices what customers said and did by themselves; missing where nothing was logged
   * @param surveys each by itself: they ask different people
   * @param heardAbout where customers say that they heard about the client, survey by survey
   * @param lacking what is not known, and which export would bring it
   */
  public record AskedView(
      String head,
      String headline,
      String line,
      int density,
      Optional<VoicesView> voices,
      List<SurveyView> surveys,
      List<HeardAboutView> heardAbout,
      List<String> lacking) {

    /** Copies the lists. */
    public AskedView {
      surveys = List.copyOf(surveys);
      heardAbout = List.copyOf(heardAbout);
      lacking = List.copyOf(lacking);
    }
  }
}
