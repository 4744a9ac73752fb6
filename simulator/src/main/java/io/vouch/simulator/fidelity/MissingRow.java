package io.vouch.simulator.fidelity;

/**
 * A figure of the fidelity table that such data cannot give.
 *
 * @param level as in {@link FidelityRow}
 * @param metric what would be compared
 * @param reason why it is not
 */
public record MissingRow(String level, String metric, String reason) {}
