/**
 * Statistics: moments, quantiles, resampling, the normal distribution and the best of many scores,
 * each in one place, so that a figure means the same wherever it is printed.
 *
 * <p>Figures of samples come from hipparchus. What runs once per score is written out over flat
 * arrays ({@link io.vouch.tools.statistics.TopItems}, {@link
 * io.vouch.tools.statistics.StandardNormal#tabulated}); docs/decisions/0022.
 */
@NullMarked
package io.vouch.tools.statistics;

import org.jspecify.annotations.NullMarked;
