/**
 * The sorting formula's vocabulary: factors' weights, contributions, explanations and certificates.
 */
@NullMarked
package io.vouch.domain.ranking;

import org.jspecify.annotations.NullMarked;
