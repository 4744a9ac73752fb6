/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.policy;

import org.jspecify.annotations.NullMarked;
