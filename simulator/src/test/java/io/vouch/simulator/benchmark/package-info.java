/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.benchmark;

import org.jspecify.annotations.NullMarked;
