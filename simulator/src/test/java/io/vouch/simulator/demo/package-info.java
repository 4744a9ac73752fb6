/** Tests of the demo market. */
@NullMarked
package io.vouch.simulator.demo;

import org.jspecify.annotations.NullMarked;
