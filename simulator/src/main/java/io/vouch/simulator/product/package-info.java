/**
 * The shipped recommender as one more policy of the simulated market: it sees listings, logs and
 * its own users' clicks, nothing else; entry point {@link
 * io.vouch.simulator.product.ShippedPolicy}.
 */
@NullMarked
package io.vouch.simulator.product;

import org.jspecify.annotations.NullMarked;
