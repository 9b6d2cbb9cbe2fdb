package dev.headway.report;

import dev.headway.model.CareScore;
import dev.headway.report.view.CustomersView;
import dev.headway.report.view.WorkbookSection;
import dev.headway.report.view.WorkbookSection.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How customers were helped, what they said, and what they answered when they were asked. */
record CustomersSheet(WorkbookCells cells) {

  /** The sheet; empty where nothing is known of them. */
  Optional<WorkbookSection> section() {
    Optional<CustomersView> page = new CustomersPage(cells.language(), cells.card()).view(0, 0);
    return page.map(
        view -> {
          List<Block> blocks = new ArrayList<>();
          List<CareScore> care = cells.card().sections().customers().care();
          care.stream().limit(1).forEach(all -> blocks.addAll(new CareBlocks(cells).months(all)));
          if (care.size() > 1 || !cells.card().sections().customers().networks().isEmpty()) {
            blocks.add(new CareBlocks(cells).places());
          }
          new MoodBlock(cells).block().ifPresent(blocks::add);
          blocks.addAll(new AskedBlocks(cells).blocks());
          return cells.section("customers", view.headline(), blocks);
        });
  }
}
