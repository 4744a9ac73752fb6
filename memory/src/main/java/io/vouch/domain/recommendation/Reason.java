package io.vouch.domain.recommendation;

import io.vouch.domain.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Why an item is in the slate, for a person to read.
 *
 * @param code stable upper snake case, for example {@code SIMILAR_TO} or {@code POPULAR}
 * @param item the item the reason refers to, or null
 * @param text one short sentence, made from facts only
 */
public record Reason(String code, @Nullable ItemId item, String text) {}
