/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.fitting;

import org.jspecify.annotations.NullMarked;
