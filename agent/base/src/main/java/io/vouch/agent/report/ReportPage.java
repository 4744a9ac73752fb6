package io.vouch.agent.report;

import java.util.List;

/** A page of a report: a title, and its parts from top to bottom. */
public record ReportPage(String title, List<Block> blocks) {
  public ReportPage {
    blocks = List.copyOf(blocks);
  }
}
