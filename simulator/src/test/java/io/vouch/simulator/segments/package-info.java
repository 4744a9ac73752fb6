/** Tests of the segments found in events. */
@NullMarked
package io.vouch.simulator.segments;

import org.jspecify.annotations.NullMarked;
