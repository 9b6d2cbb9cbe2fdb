package dev.headway.report.view;

/**
 * How customers were helped, and what they said and did.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line a second sentence; empty for none
 * @param density 0 when there is room, up to 2 when the page has to be closer
 */
public record CustomersView(String head, String headline, String line, int density) {}
