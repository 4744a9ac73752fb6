/** Tests of the package of the same name. */
@NullMarked
package io.vouch.simulator.trees;

import org.jspecify.annotations.NullMarked;
