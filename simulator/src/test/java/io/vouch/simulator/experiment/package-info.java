/** Tests of the simulated market behind the experiment port. */
@NullMarked
package io.vouch.simulator.experiment;

import org.jspecify.annotations.NullMarked;
