/**
 * What a checked plan does: slates, look-ups, comparisons, explanations, bundles, memory, with what
 * is offered where nothing fits.
 */
@NullMarked
package io.vouch.agent.turn.act;

import org.jspecify.annotations.NullMarked;
