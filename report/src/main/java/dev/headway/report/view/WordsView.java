package dev.headway.report.view;

import java.util.List;

/**
 * What the account manager says, as paragraphs and items of lists.
 *
 * @param blocks in their order; none where nothing is said
 */
public record WordsView(List<Block> blocks) {

  /** Copies the list. */
  public WordsView {
    blocks = List.copyOf(blocks);
  }

  /**
   * A paragraph, or an item of a list.
   *
   * @param mark what stands before an item, such as a bullet or its number; empty for a paragraph
   * @param runs its text
   */
  public record Block(String mark, List<Run> runs) {

    /** Copies the list. */
    public Block {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A stretch of text.
   *
   * @param text what it says
   * @param strong whether it stands out
   * @param emphasis whether it is emphasised
   */
  public record Run(String text, boolean strong, boolean emphasis) {}
}
