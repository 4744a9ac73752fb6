package io.vouch.agent.importing;

/**
 * What an import has counted.
 *
 * @param rowsDropped rows of which nothing is imported
 * @param fieldsDropped fields without which their rows are imported
 */
public record ImportCounts(
    long rowsRead,
    long rowsDropped,
    long fieldsDropped,
    long itemsStaged,
    long peopleStaged,
    long eventsStaged) {
  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);
}
