/** Tests of the comparison of tuners. */
@NullMarked
package io.vouch.agent.evaluation.tuner;

import org.jspecify.annotations.NullMarked;
