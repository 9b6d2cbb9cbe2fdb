package dev.headway.report.view;

/**
 * Each network in its own words, and what is not counted as success.
 *
 * @param head the running head
 * @param headline the page's message in one sentence
 * @param line a second sentence; empty for none
 * @param density 0 when there is room, up to 2 when the page has to be closer
 */
public record ChannelsView(String head, String headline, String line, int density) {}
