package dev.headway.report;

import dev.headway.report.view.WordsView;
import dev.headway.report.view.WordsView.Block;
import dev.headway.report.view.WordsView.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Makes Markdown into what a page can print: paragraphs, items of lists, strong and emphasised
 * text. Everything else is text as well: HTML is not let through, links and images keep their words
 * only.
 */
final class MarkdownWords extends AbstractVisitor {

  private final List<Block> blocks = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private String mark = "";
  private boolean strong;
  private boolean emphasis;

  private MarkdownWords() {}

  /** The words; no blocks for an empty text. */
  static WordsView of(String markdown) {
    MarkdownWords words = new MarkdownWords();
    Parser.builder().build().parse(markdown).accept(words);
    return new WordsView(words.blocks);
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    flush();
  }

  @Override
  public void visit(Heading heading) {
    strong = true;
    visitChildren(heading);
    strong = false;
    flush();
  }

  @Override
  public void visit(BulletList list) {
    items(list, Optional.empty());
  }

  @Override
  public void visit(OrderedList list) {
    items(list, Optional.ofNullable(list.getMarkerStartNumber()).or(() -> Optional.of(1)));
  }

  /** Items are numbered on from the first, whatever numbers stand there. */
  private void items(Node list, Optional<Integer> first) {
    int number = first.orElse(0);
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      mark = first.isPresent() ? number + "." : "\u2022";
      visitChildren((ListItem) item);
      flush();
      mark = "";
      number++;
    }
  }

  @Override
  public void visit(StrongEmphasis node) {
    boolean before = strong;
    strong = true;
    visitChildren(node);
    strong = before;
  }

  @Override
  public void visit(Emphasis node) {
    boolean before = emphasis;
    emphasis = true;
    visitChildren(node);
    emphasis = before;
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    add(html.getLiteral());
    flush();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    add(code.getLiteral());
    flush();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    add(code.getLiteral());
    flush();
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    flush();
  }

  private void add(String text) {
    runs.add(new Run(text, strong, emphasis));
  }

  private void flush() {
    if (!runs.isEmpty()) {
      blocks.add(new Block(mark, runs));
      runs.clear();
      mark = "";
    }
  }
}
