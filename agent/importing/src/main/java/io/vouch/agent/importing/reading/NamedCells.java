package io.vouch.agent.importing.reading;

import io.vouch.agent.importing.reading.RowRead.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts named cells into the order of a layout's columns. */
final class NamedCells {
  private final Map<String, Integer> indexes = new HashMap<>();

  NamedCells(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      indexes.put(columns.get(i), i);
    }
  }

  Row row(long line, String excerpt, Map<String, List<String>> named) {
    List<List<String>> cells = new ArrayList<>(Collections.nCopies(indexes.size(), List.of()));
    List<String> strangers = new ArrayList<>();
    named.forEach((name, values) -> {
      Integer index = indexes.get(name);
      if (index == null) {
        strangers.add(name);
      } else {
        cells.set(index, values);
      }
    });
    return new Row(line, excerpt, cells, strangers);
  }
}
