/**
 * Retrieval: the sources of relevance, each scoring the whole catalogue for one request; here those
 * that need no training, and the joining of all.
 *
 * <p>Entry point: {@link io.vouch.tools.retrieval.Retrievers}, which makes all sources of a
 * catalogue and its trained models.
 */
@NullMarked
package io.vouch.tools.retrieval;

import org.jspecify.annotations.NullMarked;
