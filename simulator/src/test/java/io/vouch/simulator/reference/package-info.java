/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.reference;

import org.jspecify.annotations.NullMarked;
