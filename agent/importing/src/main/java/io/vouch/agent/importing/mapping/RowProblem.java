package io.vouch.agent.importing.mapping;

/**
 * Something of a row that was not imported.
 *
 * @param field the field concerned, or the empty string where it is the whole row
 * @param rowDropped whether the row is lost; otherwise it is imported without the field
 */
public record RowProblem(
    String file, long line, String field, String reason, boolean rowDropped, String excerpt) {}
