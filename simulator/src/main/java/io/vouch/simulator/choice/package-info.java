/**
 * How a person who looks at a slate decides what to click: published choice models behind one port.
 */
@NullMarked
package io.vouch.simulator.choice;

import org.jspecify.annotations.NullMarked;
