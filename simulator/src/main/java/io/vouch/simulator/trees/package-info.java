/**
 * Boosted trees: the strong learner that a fitted world is held against. Entry: {@link
 * io.vouch.simulator.trees.BoostedTrees}.
 */
@NullMarked
package io.vouch.simulator.trees;

import org.jspecify.annotations.NullMarked;
