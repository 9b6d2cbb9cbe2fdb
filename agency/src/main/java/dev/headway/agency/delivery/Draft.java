package dev.headway.agency.delivery;

import dev.headway.model.Correspondent;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** What is to be said to the recipients of one client who read one language. */
public interface Draft {

  /** The client's id. */
  String client();

  /** The month of the documents. */
  YearMonth month();

  /** The language of documents and message. */
  Locale language();

  /** All who are to have it; at least one. */
  List<Correspondent> recipients();

  /**
   * Writes it.
   *
   * @param revision of the documents, from 1
   * @param to to whom, of the recipients
   * @param isWhole whether all documents come with it; else only the PDF
   * @param isCorrection whether one of them has, or may have, what was before this revision, and is
   *     told that this takes its place
   */
  Letter letter(int revision, List<Correspondent> to, boolean isWhole, boolean isCorrection);
}
