/**
 * What training stands on: who liked what, sparse rows, scans, normal equations, threads.
 *
 * <p>Entry point: {@link io.vouch.tools.training.InteractionsBuilder} turns events into {@link
 * io.vouch.tools.training.Interactions}; models learn from those, each in a package of its own
 * below {@code io.vouch.tools.model}. Everything here is deterministic for a seed and bit-identical
 * on any number of threads.
 */
@NullMarked
package io.vouch.tools.training;

import org.jspecify.annotations.NullMarked;
