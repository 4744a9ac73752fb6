package io.vouch.agent.lab.session;

import io.vouch.agent.lab.quality.Estimate;
import java.util.List;

/**
 * What a session evaluation measured.
 *
 * @param market the data
 * @param items the size of the catalogue
 * @param people that talked per seed
 * @param rows one per variant and policy
 * @param notes what a reader has to know
 */
public record SessionReport(
    String market, int items, int people, int seeds, List<Row> rows, List<String> notes) {
  public SessionReport {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * One policy under one variant of the user.
   *
   * @param hitAt5 share of sessions in which the target was shown within five turns
   * @param averageTurns mean turn of success; a failure counts as the sixth
   */
  public record Row(String policy, String variant, Estimate hitAt5, Estimate averageTurns) {}
}
