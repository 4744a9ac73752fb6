/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.choice;

import org.jspecify.annotations.NullMarked;
