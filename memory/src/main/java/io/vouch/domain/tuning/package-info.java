/**
 * The words of tuning: episodes, relations between offline and online uplifts, penalties, proposals
 * and the events that a study's history is made of.
 *
 * <p>Uplifts are fractions everywhere (0.05 is +5%), never percent: the published learning rate of
 * a relation diverges on percent.
 */
@NullMarked
package io.vouch.domain.tuning;

import org.jspecify.annotations.NullMarked;
