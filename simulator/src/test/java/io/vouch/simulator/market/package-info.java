/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.market;

import org.jspecify.annotations.NullMarked;
