@NullMarked
package io.vouch.simulator.product;

import org.jspecify.annotations.NullMarked;
