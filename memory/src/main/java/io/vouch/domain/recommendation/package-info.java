/** One ask for a slate and its answer. */
@NullMarked
package io.vouch.domain.recommendation;

import org.jspecify.annotations.NullMarked;
