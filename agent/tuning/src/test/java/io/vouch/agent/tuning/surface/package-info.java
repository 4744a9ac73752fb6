/** Tests of the package of the same name. */
@NullMarked
package io.vouch.agent.tuning.surface;

import org.jspecify.annotations.NullMarked;
