package io.vouch.agent.importing.reading;

import io.vouch.messages.Messages;
import java.util.List;

/** How rows lie in a file. Every layout knows its columns; cells of a row come in their order. */
public sealed interface Layout {
  List<String> columns();

  /**
   * One row per record of text cut at a delimiter.
   *
   * @param delimiter one character, or several such as {@code ::}
   * @param quoted whether cells may stand in double quotes (RFC 4180)
   * @param headerLines lines to skip before the first row
   */
  record Delimited(String delimiter, boolean quoted, int headerLines, List<String> columns)
      implements Layout {
    public Delimited {
      columns = List.copyOf(columns);
    }
  }

  /** One JSON object per line. Inner objects give columns with dotted names. */
  record JsonLines(List<String> columns) implements Layout {
    public JsonLines {
      columns = List.copyOf(columns);
    }
  }

  /** One JSON array of objects, at the top or as the first array inside one object. */
  record JsonArray(List<String> columns) implements Layout {
    public JsonArray {
      columns = List.copyOf(columns);
    }
  }

  /** One YAML list of mappings. */
  record YamlList(List<String> columns) implements Layout {
    public YamlList {
      columns = List.copyOf(columns);
    }
  }

  /** The word a person knows the layout by. */
  default String label() {
    return switch (this) {
      case Delimited d when d.delimiter().equals(",") -> "CSV";
      case Delimited d when d.delimiter().equals("\t") -> "TSV";
      case Delimited d -> Messages.of(ReadingMessages.class).textCutAt(d.delimiter());
      case JsonLines lines -> Messages.of(ReadingMessages.class).jsonLines();
      case JsonArray array -> "JSON";
      case YamlList list -> "YAML";
    };
  }

  /** The same layout with other columns. */
  default Layout with(List<String> columns) {
    return switch (this) {
      case Delimited d -> new Delimited(d.delimiter(), d.quoted(), d.headerLines(), columns);
      case JsonLines lines -> new JsonLines(columns);
      case JsonArray array -> new JsonArray(columns);
      case YamlList list -> new YamlList(columns);
    };
  }
}
