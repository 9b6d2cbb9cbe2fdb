package dev.headway.report.view;

/**
 * What was spent, and what came back, with social as one part of the whole marketing.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line a second sentence; empty for none
 * @param density 0 when there is room, up to 2 when the page has to be closer
 */
public record ReturnView(String head, String headline, String line, int density) {}
