package io.vouch.simulator.persona;

/**
 * A question to a model and its answer, as recorded.
 *
 * @param hash SHA-256 of instructions and data, as hex; the key for replaying
 * @param prompt the prompt's label
 * @param text exactly what came back
 */
public record Exchange(
    String hash,
    String prompt,
    String system,
    String user,
    String text,
    int inputTokens,
    int outputTokens) {}
