/**
 * The sorting formula: every named factor's value times its weight, summed, for every candidate;
 * the order of a slate as a list is not made here.
 */
@NullMarked
package io.vouch.tools.ranking;

import org.jspecify.annotations.NullMarked;
