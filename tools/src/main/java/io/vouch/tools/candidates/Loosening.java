package io.vouch.tools.candidates;

import io.vouch.domain.constraint.Constraint.NumberRange;

/**
 * The smallest change of one numeric bound that lets more items in, for example "raise the price to
 * 62 and 5 items appear".
 *
 * @param from the constraint as it is
 * @param to the same with one bound moved to the nearest value that an item has
 * @param itemsFreed how many items appear that satisfy all other constraints
 */
public record Loosening(NumberRange from, NumberRange to, int itemsFreed) {}
