/** Tuning: rounds that observe, believe, control, search, gate and deploy a ranking's weights. */
@NullMarked
package io.vouch.agent.tuning;

import org.jspecify.annotations.NullMarked;
