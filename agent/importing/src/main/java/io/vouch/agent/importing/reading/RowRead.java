package io.vouch.agent.importing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading one row gave: the row, or why this row (and no other) is broken. */
public sealed interface RowRead {
  /** The 1-based line of the file on which the row starts. */
  long line();

  /** The start of the row as it stands in the file, at most 200 characters, without line ends. */
  String excerpt();

  /**
   * A row.
   *
   * @param cells one list per column of the layout: empty where the row has no value
   * @param strangers names of values that belong to no column of the layout
   */
  record Row(long line, String excerpt, List<List<String>> cells, List<String> strangers)
      implements RowRead {
    /** The cell's only or first value; null where it is empty. */
    public @Nullable String text(int column) {
      List<String> cell = cells.get(column);
      return cell.isEmpty() ? null : cell.getFirst();
    }

    /** All values of the cell. */
    public List<String> texts(int column) {
      return cells.get(column);
    }
  }

  /** A row that could not be cut into cells. */
  record BrokenRow(long line, String excerpt, String reason) implements RowRead {}

  /** The excerpt of a raw text. */
  static String excerptOf(String raw) {
    String start = raw.length() <= 200 ? raw : raw.substring(0, 200);
    for (int i = 0; i < start.length(); i++) {
      if (start.charAt(i) < ' ' && start.charAt(i) != '\t') {
        return start.replaceAll("[\\p{Cntrl}&&[^\t]]", " ");
      }
    }
    return start;
  }
}
