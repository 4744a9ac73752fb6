/**
 * The loaded recommender: from the store and the trained models to one immutable snapshot that
 * every answer reads. Entry type: {@link io.vouch.agent.engine.EngineHolder}.
 */
@NullMarked
package io.vouch.agent.engine;

import org.jspecify.annotations.NullMarked;
