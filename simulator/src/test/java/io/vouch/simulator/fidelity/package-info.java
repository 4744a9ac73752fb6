/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.fidelity;

import org.jspecify.annotations.NullMarked;
