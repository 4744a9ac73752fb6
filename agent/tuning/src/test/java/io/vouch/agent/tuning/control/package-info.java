/** Tests of the controllers and what keeps them in bounds. */
@NullMarked
package io.vouch.agent.tuning.control;

import org.jspecify.annotations.NullMarked;
