/**
 * The demo: a built-in market, its conversation, and the same market for whoever measures the
 * product.
 */
@NullMarked
package io.vouch.agent.cli.demo;

import org.jspecify.annotations.NullMarked;
