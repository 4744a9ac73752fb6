package io.vouch.agent.importing.reading;

import java.util.Set;

/** The ways in which exports write "no value". */
final class CellText {
  private static final Set<String> MISSING =
      Set.of("null", "NULL", "Null", "NaN", "nan", "None", "none", "N/A", "n/a", "NA", "\\N", "—");

  private CellText() {}

  static boolean isMissing(String stripped) {
    return stripped.isEmpty() || stripped.length() <= 4 && MISSING.contains(stripped);
  }
}
