package io.vouch.agent.report;

import java.util.List;

/** One part of a page. All texts are plain: markup in them is shown, never obeyed. */
public sealed interface Block {
  /** The title of a section. */
  record Heading(String text) implements Block {}

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** Short remarks, one below the other. */
  record Bullets(List<String> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A table under a caption. */
  record Tabular(String caption, Table table) implements Block {}

  /** A chart, with its figures as a table for those who cannot or need not see it. */
  record Figure(Chart chart) implements Block {}
}
