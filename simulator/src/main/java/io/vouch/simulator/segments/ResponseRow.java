package io.vouch.simulator.segments;

/**
 * How a segment's simulated users respond beside the people it was found in.
 *
 * @param segment its name
 * @param response what is compared
 * @param real mean of the data
 * @param simulated mean of the simulated users
 * @param distance Kolmogorov–Smirnov distance of the two distributions, in [0, 1]
 * @param ceiling the same between two halves of the segment's own people
 * @param floor the same between everybody's data and the segment's: what one has without segments
 * @param observations gaps or takings in the data
 */
public record ResponseRow(
    String segment,
    String response,
    double real,
    double simulated,
    double distance,
    double ceiling,
    double floor,
    int observations) {}
