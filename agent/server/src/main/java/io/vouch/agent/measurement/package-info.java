/**
 * Measurements of the conversation that a page can ask for; what is measured is handed over by
 * whoever puts the product together.
 *
 * <p>Entry: {@link io.vouch.agent.measurement.EvaluationResource}.
 */
@NullMarked
package io.vouch.agent.measurement;

import org.jspecify.annotations.NullMarked;
