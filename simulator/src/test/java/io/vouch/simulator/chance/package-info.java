/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.chance;

import org.jspecify.annotations.NullMarked;
