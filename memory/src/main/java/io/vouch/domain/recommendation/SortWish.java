package io.vouch.domain.recommendation;

/**
 * An order the person asked for, such as "cheapest first".
 *
 * @param field a numeric field
 * @param ascending true for smallest first
 */
public record SortWish(String field, boolean ascending) {}
