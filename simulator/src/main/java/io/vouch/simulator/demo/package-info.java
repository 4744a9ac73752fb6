/**
 * A small invented shop, its customers and half a year of their clicks, generated from a seed;
 * entry point {@link io.vouch.simulator.demo.DemoMarket}.
 */
@NullMarked
package io.vouch.simulator.demo;

import org.jspecify.annotations.NullMarked;
