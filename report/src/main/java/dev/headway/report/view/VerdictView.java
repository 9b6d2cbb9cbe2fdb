package dev.headway.report.view;

/**
 * A verdict.
 *
 * @param shape {@code up}, {@code disc}, {@code diamond}, {@code down}, {@code ring} or {@code
 *     dashed}
 * @param word in the client's language
 * @param tone {@code good}, {@code attention} or {@code neutral}
 */
public record VerdictView(String shape, String word, String tone) {}
