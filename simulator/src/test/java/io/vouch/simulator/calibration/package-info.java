/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.calibration;

import org.jspecify.annotations.NullMarked;
