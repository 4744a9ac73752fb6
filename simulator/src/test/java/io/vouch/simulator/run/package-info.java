/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.run;

import org.jspecify.annotations.NullMarked;
