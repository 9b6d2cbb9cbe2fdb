package dev.headway.samples;

import java.time.YearMonth;
import java.util.List;

/** A client of the sample agency, whose files are made here: the same bytes every time. */
public interface SampleClient {
  /** The name of its folder below {@code clients}. */
  String id();

  /** The months with a folder of exports, oldest first. */
  List<YearMonth> months();

  /** What was downloaded for the month's report. */
  List<Export> exports(YearMonth month);

  /** What lies beside the exports, in the client's own folder, such as the evidence log. */
  default List<Export> logs() {
    return List.of();
  }
}
