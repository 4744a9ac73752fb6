package io.vouch.simulator.demo;

/**
 * What decides how people take an item, without its words.
 *
 * @param kind index in {@link MarketParts#kinds}
 * @param ordinal 0-based place among the items of its kind; small ordinals are met more often
 * @param brand index in the department's brands
 * @param style 0 … 3, hidden: the taste the item speaks to
 * @param quality hidden, about standard normal
 * @param priceMinorUnits EUR cents
 * @param ecoScore 0 … 100
 * @param audience index in the department's audiences
 */
record ItemTraits(
    int kind,
    int ordinal,
    int brand,
    int style,
    double quality,
    long priceMinorUnits,
    int ecoScore,
    int audience) {}
