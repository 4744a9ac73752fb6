package io.vouch.tools.model;

/**
 * Embeddings of item texts: one vector of length 1 per item, zeros where there is none.
 *
 * @param values row by row: items × dimensions
 * @param model a name of the embedding model that made them
 */
public record ItemVectors(float[] values, int dimensions, String model) {}
