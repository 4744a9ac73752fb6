/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.scenario;

import org.jspecify.annotations.NullMarked;
