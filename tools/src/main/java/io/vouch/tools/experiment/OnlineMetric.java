package io.vouch.tools.experiment;

/**
 * Something measured on people: a ratio of two sums over units.
 *
 * @param name lower snake case, such as {@code gmv_per_user}
 * @param meaning one line for people, with the unit
 */
public record OnlineMetric(String name, String meaning) {}
