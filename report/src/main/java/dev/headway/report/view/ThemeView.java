package dev.headway.report.view;

/**
 * The colours, each as {@code #RRGGBB}.
 *
 * @param actual what was reached: the client's hue, dark enough to be read as text
 * @param previous the year before
 * @param previousText the year before, as text
 * @param behind the band of a bullet graph that is behind
 * @param risk the band that is at risk
 * @param track the band that is on track
 * @param panel the ground of the panel of decisions
 * @param text text
 * @param secondary text of second rank
 * @param quiet notes
 * @param axis axes
 * @param rule rules and grid
 * @param attention what needs attention: the brand's second hue
 * @param target the mark of a target
 */
public record ThemeView(
    String actual,
    String previous,
    String previousText,
    String behind,
    String risk,
    String track,
    String panel,
    String text,
    String secondary,
    String quiet,
    String axis,
    String rule,
    String attention,
    String target) {}
