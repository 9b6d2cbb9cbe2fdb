package dev.headway.report.view;

/**
 * A value against another.
 *
 * @param text the difference with its sign, or that it is withheld
 * @param detail per cent, points, or why it is withheld
 * @param withheld whether there is no difference to show
 */
public record ChangeView(String text, String detail, boolean withheld) {}
