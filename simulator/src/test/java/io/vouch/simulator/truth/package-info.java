/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.truth;

import org.jspecify.annotations.NullMarked;
