/** Tests of tuning rounds: resuming, attribution, approval. */
@NullMarked
package io.vouch.agent.tuning.round;

import org.jspecify.annotations.NullMarked;
