package io.vouch.domain.recommendation;

/**
 * A statement that the answer is not what was asked for at best, and why; never silent.
 *
 * @param code stable upper snake case, for example {@code NEW_PERSON} or {@code MODELS_NOT_TRAINED}
 * @param text one sentence for a person
 */
public record Fallback(String code, String text) {}
